using System;
using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace NoProofCity.Data.Migrations.SqlServer
{
    /// <inheritdoc />
    public partial class Overdue : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.CreateTable(
                name: "OverdueCases",
                columns: table => new
                {
                    Id = table.Column<long>(type: "bigint", nullable: false)
                        .Annotation("SqlServer:Identity", "1, 1"),
                    Version = table.Column<int>(type: "int", nullable: false),
                    PlaceId = table.Column<long>(type: "bigint", nullable: false),
                    UnitId = table.Column<long>(type: "bigint", nullable: false),
                    IssuerUnitId = table.Column<long>(type: "bigint", nullable: false),
                    IssuerPlaceId = table.Column<long>(type: "bigint", nullable: false),
                    Number = table.Column<string>(type: "nvarchar(20)", maxLength: 20, nullable: false, collation: "Latin1_General_100_BIN2"),
                    State = table.Column<string>(type: "nvarchar(40)", maxLength: 40, nullable: false, collation: "Latin1_General_100_BIN2"),
                    RequestId = table.Column<long>(type: "bigint", nullable: false),
                    ClockId = table.Column<long>(type: "bigint", nullable: false),
                    RequestNumber = table.Column<string>(type: "nvarchar(20)", maxLength: 20, nullable: false, collation: "Latin1_General_100_BIN2"),
                    ProofName = table.Column<string>(type: "nvarchar(200)", maxLength: 200, nullable: false, collation: "Latin1_General_100_BIN2"),
                    Rule = table.Column<string>(type: "nvarchar(40)", maxLength: 40, nullable: false, collation: "Latin1_General_100_BIN2"),
                    DueAt = table.Column<DateTime>(type: "datetime2(3)", nullable: false),
                    OpenedAt = table.Column<DateTime>(type: "datetime2(3)", nullable: false),
                    ReportedAt = table.Column<DateTime>(type: "datetime2(3)", nullable: true),
                    ReportedBy = table.Column<long>(type: "bigint", nullable: true),
                    Report = table.Column<string>(type: "nvarchar(1000)", maxLength: 1000, nullable: false, collation: "Latin1_General_100_BIN2"),
                    FeedbackAt = table.Column<DateTime>(type: "datetime2(3)", nullable: true),
                    FeedbackBy = table.Column<long>(type: "bigint", nullable: true),
                    Feedback = table.Column<string>(type: "nvarchar(1000)", maxLength: 1000, nullable: false, collation: "Latin1_General_100_BIN2"),
                    FeedbackWasLate = table.Column<bool>(type: "bit", nullable: false),
                    InvestigatedAt = table.Column<DateTime>(type: "datetime2(3)", nullable: true),
                    Finding = table.Column<string>(type: "nvarchar(1000)", maxLength: 1000, nullable: false, collation: "Latin1_General_100_BIN2"),
                    BadEffect = table.Column<string>(type: "nvarchar(1000)", maxLength: 1000, nullable: false, collation: "Latin1_General_100_BIN2"),
                    Basis = table.Column<string>(type: "nvarchar(1000)", maxLength: 1000, nullable: false, collation: "Latin1_General_100_BIN2"),
                    OrderedAt = table.Column<DateTime>(type: "datetime2(3)", nullable: true),
                    OrderedUntil = table.Column<DateOnly>(type: "date", nullable: true),
                    Order = table.Column<string>(type: "nvarchar(1000)", maxLength: 1000, nullable: false, collation: "Latin1_General_100_BIN2"),
                    TalkProposedAt = table.Column<DateTime>(type: "datetime2(3)", nullable: true),
                    TalkPersons = table.Column<string>(type: "nvarchar(200)", maxLength: 200, nullable: false, collation: "Latin1_General_100_BIN2"),
                    TalkDecision = table.Column<string>(type: "nvarchar(1000)", maxLength: 1000, nullable: false, collation: "Latin1_General_100_BIN2"),
                    TalkDecidedAt = table.Column<DateTime>(type: "datetime2(3)", nullable: true),
                    TalkHeldOn = table.Column<DateOnly>(type: "date", nullable: true),
                    TalkResult = table.Column<string>(type: "nvarchar(1000)", maxLength: 1000, nullable: false, collation: "Latin1_General_100_BIN2"),
                    SettledAt = table.Column<DateTime>(type: "datetime2(3)", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_OverdueCases", x => x.Id);
                    table.ForeignKey(
                        name: "FK_OverdueCases_Clocks_ClockId",
                        column: x => x.ClockId,
                        principalTable: "Clocks",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "FK_OverdueCases_Places_PlaceId",
                        column: x => x.PlaceId,
                        principalTable: "Places",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "FK_OverdueCases_Units_IssuerUnitId",
                        column: x => x.IssuerUnitId,
                        principalTable: "Units",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "FK_OverdueCases_Units_UnitId",
                        column: x => x.UnitId,
                        principalTable: "Units",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "FK_OverdueCases_Verifications_RequestId",
                        column: x => x.RequestId,
                        principalTable: "Verifications",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateIndex(
                name: "IX_Clocks_ObjectKind_State_DueAt",
                table: "Clocks",
                columns: new[] { "ObjectKind", "State", "DueAt" });

            migrationBuilder.CreateIndex(
                name: "IX_OverdueCases_ClockId",
                table: "OverdueCases",
                column: "ClockId",
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_OverdueCases_IssuerUnitId_State_Id",
                table: "OverdueCases",
                columns: new[] { "IssuerUnitId", "State", "Id" });

            migrationBuilder.CreateIndex(
                name: "IX_OverdueCases_PlaceId_State_Id",
                table: "OverdueCases",
                columns: new[] { "PlaceId", "State", "Id" });

            migrationBuilder.CreateIndex(
                name: "IX_OverdueCases_RequestId",
                table: "OverdueCases",
                column: "RequestId");

            migrationBuilder.CreateIndex(
                name: "IX_OverdueCases_UnitId_State_Id",
                table: "OverdueCases",
                columns: new[] { "UnitId", "State", "Id" });
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropTable(
                name: "OverdueCases");

            migrationBuilder.DropIndex(
                name: "IX_Clocks_ObjectKind_State_DueAt",
                table: "Clocks");
        }
    }
}
