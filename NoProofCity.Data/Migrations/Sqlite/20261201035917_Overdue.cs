using System;
using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace NoProofCity.Data.Migrations.Sqlite
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
                    Id = table.Column<long>(type: "INTEGER", nullable: false)
                        .Annotation("Sqlite:Autoincrement", true),
                    Version = table.Column<int>(type: "INTEGER", nullable: false),
                    PlaceId = table.Column<long>(type: "INTEGER", nullable: false),
                    UnitId = table.Column<long>(type: "INTEGER", nullable: false),
                    IssuerUnitId = table.Column<long>(type: "INTEGER", nullable: false),
                    IssuerPlaceId = table.Column<long>(type: "INTEGER", nullable: false),
                    Number = table.Column<string>(type: "TEXT", maxLength: 20, nullable: false),
                    State = table.Column<string>(type: "TEXT", maxLength: 40, nullable: false),
                    RequestId = table.Column<long>(type: "INTEGER", nullable: false),
                    ClockId = table.Column<long>(type: "INTEGER", nullable: false),
                    RequestNumber = table.Column<string>(type: "TEXT", maxLength: 20, nullable: false),
                    ProofName = table.Column<string>(type: "TEXT", maxLength: 200, nullable: false),
                    Rule = table.Column<string>(type: "TEXT", maxLength: 40, nullable: false),
                    DueAt = table.Column<DateTime>(type: "TEXT", nullable: false),
                    OpenedAt = table.Column<DateTime>(type: "TEXT", nullable: false),
                    ReportedAt = table.Column<DateTime>(type: "TEXT", nullable: true),
                    ReportedBy = table.Column<long>(type: "INTEGER", nullable: true),
                    Report = table.Column<string>(type: "TEXT", maxLength: 1000, nullable: false),
                    FeedbackAt = table.Column<DateTime>(type: "TEXT", nullable: true),
                    FeedbackBy = table.Column<long>(type: "INTEGER", nullable: true),
                    Feedback = table.Column<string>(type: "TEXT", maxLength: 1000, nullable: false),
                    FeedbackWasLate = table.Column<bool>(type: "INTEGER", nullable: false),
                    InvestigatedAt = table.Column<DateTime>(type: "TEXT", nullable: true),
                    Finding = table.Column<string>(type: "TEXT", maxLength: 1000, nullable: false),
                    BadEffect = table.Column<string>(type: "TEXT", maxLength: 1000, nullable: false),
                    Basis = table.Column<string>(type: "TEXT", maxLength: 1000, nullable: false),
                    OrderedAt = table.Column<DateTime>(type: "TEXT", nullable: true),
                    OrderedUntil = table.Column<DateOnly>(type: "TEXT", nullable: true),
                    Order = table.Column<string>(type: "TEXT", maxLength: 1000, nullable: false),
                    TalkProposedAt = table.Column<DateTime>(type: "TEXT", nullable: true),
                    TalkPersons = table.Column<string>(type: "TEXT", maxLength: 200, nullable: false),
                    TalkDecision = table.Column<string>(type: "TEXT", maxLength: 1000, nullable: false),
                    TalkDecidedAt = table.Column<DateTime>(type: "TEXT", nullable: true),
                    TalkHeldOn = table.Column<DateOnly>(type: "TEXT", nullable: true),
                    TalkResult = table.Column<string>(type: "TEXT", maxLength: 1000, nullable: false),
                    SettledAt = table.Column<DateTime>(type: "TEXT", nullable: true)
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
