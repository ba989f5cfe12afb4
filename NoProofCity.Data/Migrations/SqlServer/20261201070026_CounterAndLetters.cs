using System;
using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace NoProofCity.Data.Migrations.SqlServer
{
    /// <inheritdoc />
    public partial class CounterAndLetters : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.AddColumn<string>(
                name: "CheckCode",
                table: "IssuedDocuments",
                type: "nvarchar(12)",
                maxLength: 12,
                nullable: true,
                collation: "Latin1_General_100_BIN2");

            migrationBuilder.AddColumn<string>(
                name: "ToleratedBy",
                table: "CaseMaterials",
                type: "nvarchar(20)",
                maxLength: 20,
                nullable: false,
                defaultValue: "",
                collation: "Latin1_General_100_BIN2");

            migrationBuilder.CreateTable(
                name: "BatchVerifications",
                columns: table => new
                {
                    Id = table.Column<long>(type: "bigint", nullable: false)
                        .Annotation("SqlServer:Identity", "1, 1"),
                    Version = table.Column<int>(type: "int", nullable: false),
                    PlaceId = table.Column<long>(type: "bigint", nullable: false),
                    UnitId = table.Column<long>(type: "bigint", nullable: false),
                    Number = table.Column<string>(type: "nvarchar(20)", maxLength: 20, nullable: false, collation: "Latin1_General_100_BIN2"),
                    ProofName = table.Column<string>(type: "nvarchar(200)", maxLength: 200, nullable: false, collation: "Latin1_General_100_BIN2"),
                    EntryId = table.Column<long>(type: "bigint", nullable: true),
                    Purpose = table.Column<string>(type: "nvarchar(200)", maxLength: 200, nullable: false, collation: "Latin1_General_100_BIN2"),
                    Quota = table.Column<int>(type: "int", nullable: false),
                    FileName = table.Column<string>(type: "nvarchar(200)", maxLength: 200, nullable: false, collation: "Latin1_General_100_BIN2"),
                    State = table.Column<string>(type: "nvarchar(40)", maxLength: 40, nullable: false, collation: "Latin1_General_100_BIN2"),
                    Rows = table.Column<int>(type: "int", nullable: false),
                    RowsDone = table.Column<int>(type: "int", nullable: false),
                    AskedBy = table.Column<long>(type: "bigint", nullable: false),
                    AskedByName = table.Column<string>(type: "nvarchar(60)", maxLength: 60, nullable: false, collation: "Latin1_General_100_BIN2"),
                    AskedAt = table.Column<DateTime>(type: "datetime2(3)", nullable: false),
                    DecidedByName = table.Column<string>(type: "nvarchar(60)", maxLength: 60, nullable: false, collation: "Latin1_General_100_BIN2"),
                    DecidedAt = table.Column<DateTime>(type: "datetime2(3)", nullable: true),
                    Reason = table.Column<string>(type: "nvarchar(1000)", maxLength: 1000, nullable: false, collation: "Latin1_General_100_BIN2"),
                    EndedAt = table.Column<DateTime>(type: "datetime2(3)", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_BatchVerifications", x => x.Id);
                    table.ForeignKey(
                        name: "FK_BatchVerifications_Places_PlaceId",
                        column: x => x.PlaceId,
                        principalTable: "Places",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "FK_BatchVerifications_Units_UnitId",
                        column: x => x.UnitId,
                        principalTable: "Units",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "CaseArchives",
                columns: table => new
                {
                    Id = table.Column<long>(type: "bigint", nullable: false)
                        .Annotation("SqlServer:Identity", "1, 1"),
                    Version = table.Column<int>(type: "int", nullable: false),
                    PlaceId = table.Column<long>(type: "bigint", nullable: false),
                    UnitId = table.Column<long>(type: "bigint", nullable: false),
                    Number = table.Column<string>(type: "nvarchar(20)", maxLength: 20, nullable: false, collation: "Latin1_General_100_BIN2"),
                    CaseId = table.Column<long>(type: "bigint", nullable: false),
                    CaseNumber = table.Column<string>(type: "nvarchar(20)", maxLength: 20, nullable: false, collation: "Latin1_General_100_BIN2"),
                    ItemName = table.Column<string>(type: "nvarchar(200)", maxLength: 200, nullable: false, collation: "Latin1_General_100_BIN2"),
                    ApplicantKind = table.Column<string>(type: "nvarchar(40)", maxLength: 40, nullable: false, collation: "Latin1_General_100_BIN2"),
                    ApplicantName = table.Column<string>(type: "nvarchar(400)", maxLength: 400, nullable: false, collation: "Latin1_General_100_BIN2"),
                    ApplicantNumber = table.Column<string>(type: "nvarchar(400)", maxLength: 400, nullable: false, collation: "Latin1_General_100_BIN2"),
                    Result = table.Column<string>(type: "nvarchar(1000)", maxLength: 1000, nullable: false, collation: "Latin1_General_100_BIN2"),
                    Sha256 = table.Column<string>(type: "nvarchar(64)", maxLength: 64, nullable: false, collation: "Latin1_General_100_BIN2"),
                    ArchivedBy = table.Column<long>(type: "bigint", nullable: false),
                    ArchivedAt = table.Column<DateTime>(type: "datetime2(3)", nullable: false),
                    ApplicantNameIndex = table.Column<string>(type: "nvarchar(44)", maxLength: 44, nullable: false, collation: "Latin1_General_100_BIN2"),
                    ApplicantNumberIndex = table.Column<string>(type: "nvarchar(44)", maxLength: 44, nullable: false, collation: "Latin1_General_100_BIN2")
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_CaseArchives", x => x.Id);
                    table.ForeignKey(
                        name: "FK_CaseArchives_CaseFiles_CaseId",
                        column: x => x.CaseId,
                        principalTable: "CaseFiles",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "FK_CaseArchives_Places_PlaceId",
                        column: x => x.PlaceId,
                        principalTable: "Places",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "FK_CaseArchives_Units_UnitId",
                        column: x => x.UnitId,
                        principalTable: "Units",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "Errands",
                columns: table => new
                {
                    Id = table.Column<long>(type: "bigint", nullable: false)
                        .Annotation("SqlServer:Identity", "1, 1"),
                    Version = table.Column<int>(type: "int", nullable: false),
                    PlaceId = table.Column<long>(type: "bigint", nullable: false),
                    UnitId = table.Column<long>(type: "bigint", nullable: false),
                    Number = table.Column<string>(type: "nvarchar(20)", maxLength: 20, nullable: false, collation: "Latin1_General_100_BIN2"),
                    CaseId = table.Column<long>(type: "bigint", nullable: false),
                    CaseNumber = table.Column<string>(type: "nvarchar(20)", maxLength: 20, nullable: false, collation: "Latin1_General_100_BIN2"),
                    MaterialNo = table.Column<int>(type: "int", nullable: false),
                    ProofName = table.Column<string>(type: "nvarchar(200)", maxLength: 200, nullable: false, collation: "Latin1_General_100_BIN2"),
                    Need = table.Column<string>(type: "nvarchar(max)", nullable: false, collation: "Latin1_General_100_BIN2"),
                    Whither = table.Column<string>(type: "nvarchar(200)", maxLength: 200, nullable: false, collation: "Latin1_General_100_BIN2"),
                    AgentId = table.Column<long>(type: "bigint", nullable: false),
                    AgentName = table.Column<string>(type: "nvarchar(200)", maxLength: 200, nullable: false, collation: "Latin1_General_100_BIN2"),
                    State = table.Column<string>(type: "nvarchar(40)", maxLength: 40, nullable: false, collation: "Latin1_General_100_BIN2"),
                    AskedBy = table.Column<long>(type: "bigint", nullable: false),
                    AskedAt = table.Column<DateTime>(type: "datetime2(3)", nullable: false),
                    BegunAt = table.Column<DateTime>(type: "datetime2(3)", nullable: true),
                    IsObtained = table.Column<bool>(type: "bit", nullable: true),
                    Result = table.Column<string>(type: "nvarchar(max)", nullable: false, collation: "Latin1_General_100_BIN2"),
                    ResultAt = table.Column<DateTime>(type: "datetime2(3)", nullable: true),
                    FiledBy = table.Column<long>(type: "bigint", nullable: true),
                    FiledAt = table.Column<DateTime>(type: "datetime2(3)", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_Errands", x => x.Id);
                    table.ForeignKey(
                        name: "FK_Errands_CaseFiles_CaseId",
                        column: x => x.CaseId,
                        principalTable: "CaseFiles",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "FK_Errands_Places_PlaceId",
                        column: x => x.PlaceId,
                        principalTable: "Places",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "FK_Errands_Units_UnitId",
                        column: x => x.UnitId,
                        principalTable: "Units",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "Tolerances",
                columns: table => new
                {
                    Id = table.Column<long>(type: "bigint", nullable: false)
                        .Annotation("SqlServer:Identity", "1, 1"),
                    Version = table.Column<int>(type: "int", nullable: false),
                    PlaceId = table.Column<long>(type: "bigint", nullable: false),
                    UnitId = table.Column<long>(type: "bigint", nullable: false),
                    Number = table.Column<string>(type: "nvarchar(20)", maxLength: 20, nullable: false, collation: "Latin1_General_100_BIN2"),
                    CaseId = table.Column<long>(type: "bigint", nullable: false),
                    CaseNumber = table.Column<string>(type: "nvarchar(20)", maxLength: 20, nullable: false, collation: "Latin1_General_100_BIN2"),
                    Reason = table.Column<string>(type: "nvarchar(1000)", maxLength: 1000, nullable: false, collation: "Latin1_General_100_BIN2"),
                    Consequence = table.Column<string>(type: "nvarchar(40)", maxLength: 40, nullable: false, collation: "Latin1_General_100_BIN2"),
                    State = table.Column<string>(type: "nvarchar(40)", maxLength: 40, nullable: false, collation: "Latin1_General_100_BIN2"),
                    AcceptedBy = table.Column<long>(type: "bigint", nullable: false),
                    AcceptedAt = table.Column<DateTime>(type: "datetime2(3)", nullable: false),
                    RemindedAt = table.Column<DateTime>(type: "datetime2(3)", nullable: true),
                    EndedAt = table.Column<DateTime>(type: "datetime2(3)", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_Tolerances", x => x.Id);
                    table.ForeignKey(
                        name: "FK_Tolerances_CaseFiles_CaseId",
                        column: x => x.CaseId,
                        principalTable: "CaseFiles",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "FK_Tolerances_Places_PlaceId",
                        column: x => x.PlaceId,
                        principalTable: "Places",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "FK_Tolerances_Units_UnitId",
                        column: x => x.UnitId,
                        principalTable: "Units",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "BatchRows",
                columns: table => new
                {
                    Id = table.Column<long>(type: "bigint", nullable: false)
                        .Annotation("SqlServer:Identity", "1, 1"),
                    BatchId = table.Column<long>(type: "bigint", nullable: false),
                    RowNo = table.Column<int>(type: "int", nullable: false),
                    Name = table.Column<string>(type: "nvarchar(400)", maxLength: 400, nullable: false, collation: "Latin1_General_100_BIN2"),
                    Number = table.Column<string>(type: "nvarchar(400)", maxLength: 400, nullable: false, collation: "Latin1_General_100_BIN2"),
                    Outcome = table.Column<string>(type: "nvarchar(40)", maxLength: 40, nullable: true, collation: "Latin1_General_100_BIN2"),
                    Gap = table.Column<string>(type: "nvarchar(40)", maxLength: 40, nullable: true, collation: "Latin1_General_100_BIN2"),
                    Source = table.Column<string>(type: "nvarchar(200)", maxLength: 200, nullable: false, collation: "Latin1_General_100_BIN2"),
                    AsOf = table.Column<DateOnly>(type: "date", nullable: true),
                    DoneAt = table.Column<DateTime>(type: "datetime2(3)", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_BatchRows", x => x.Id);
                    table.ForeignKey(
                        name: "FK_BatchRows_BatchVerifications_BatchId",
                        column: x => x.BatchId,
                        principalTable: "BatchVerifications",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "ArchivedItems",
                columns: table => new
                {
                    Id = table.Column<long>(type: "bigint", nullable: false)
                        .Annotation("SqlServer:Identity", "1, 1"),
                    No = table.Column<int>(type: "int", nullable: false),
                    Kind = table.Column<string>(type: "nvarchar(40)", maxLength: 40, nullable: false, collation: "Latin1_General_100_BIN2"),
                    Name = table.Column<string>(type: "nvarchar(400)", maxLength: 400, nullable: false, collation: "Latin1_General_100_BIN2"),
                    Number = table.Column<string>(type: "nvarchar(200)", maxLength: 200, nullable: false, collation: "Latin1_General_100_BIN2"),
                    Size = table.Column<long>(type: "bigint", nullable: false),
                    Sha256 = table.Column<string>(type: "nvarchar(64)", maxLength: 64, nullable: false, collation: "Latin1_General_100_BIN2"),
                    Content = table.Column<string>(type: "nvarchar(max)", nullable: false, collation: "Latin1_General_100_BIN2"),
                    StoredName = table.Column<string>(type: "nvarchar(40)", maxLength: 40, nullable: false, collation: "Latin1_General_100_BIN2"),
                    ArchiveId = table.Column<long>(type: "bigint", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_ArchivedItems", x => x.Id);
                    table.ForeignKey(
                        name: "FK_ArchivedItems_CaseArchives_ArchiveId",
                        column: x => x.ArchiveId,
                        principalTable: "CaseArchives",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "ArchivedMaterials",
                columns: table => new
                {
                    Id = table.Column<long>(type: "bigint", nullable: false)
                        .Annotation("SqlServer:Identity", "1, 1"),
                    ProofName = table.Column<string>(type: "nvarchar(200)", maxLength: 200, nullable: false, collation: "Latin1_General_100_BIN2"),
                    Way = table.Column<string>(type: "nvarchar(40)", maxLength: 40, nullable: false, collation: "Latin1_General_100_BIN2"),
                    Source = table.Column<string>(type: "nvarchar(200)", maxLength: 200, nullable: false, collation: "Latin1_General_100_BIN2"),
                    ArchiveId = table.Column<long>(type: "bigint", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_ArchivedMaterials", x => x.Id);
                    table.ForeignKey(
                        name: "FK_ArchivedMaterials_CaseArchives_ArchiveId",
                        column: x => x.ArchiveId,
                        principalTable: "CaseArchives",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "ToleranceMaterials",
                columns: table => new
                {
                    Id = table.Column<long>(type: "bigint", nullable: false)
                        .Annotation("SqlServer:Identity", "1, 1"),
                    MaterialNo = table.Column<int>(type: "int", nullable: false),
                    ProofName = table.Column<string>(type: "nvarchar(200)", maxLength: 200, nullable: false, collation: "Latin1_General_100_BIN2"),
                    Source = table.Column<string>(type: "nvarchar(40)", maxLength: 40, nullable: false, collation: "Latin1_General_100_BIN2"),
                    MadeGoodAt = table.Column<DateTime>(type: "datetime2(3)", nullable: true),
                    ToleranceId = table.Column<long>(type: "bigint", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_ToleranceMaterials", x => x.Id);
                    table.ForeignKey(
                        name: "FK_ToleranceMaterials_Tolerances_ToleranceId",
                        column: x => x.ToleranceId,
                        principalTable: "Tolerances",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateIndex(
                name: "IX_IssuedDocuments_CheckCode",
                table: "IssuedDocuments",
                column: "CheckCode",
                unique: true,
                filter: "[CheckCode] IS NOT NULL");

            migrationBuilder.CreateIndex(
                name: "IX_ArchivedItems_ArchiveId",
                table: "ArchivedItems",
                column: "ArchiveId");

            migrationBuilder.CreateIndex(
                name: "IX_ArchivedItems_StoredName",
                table: "ArchivedItems",
                column: "StoredName");

            migrationBuilder.CreateIndex(
                name: "IX_ArchivedMaterials_ArchiveId",
                table: "ArchivedMaterials",
                column: "ArchiveId");

            migrationBuilder.CreateIndex(
                name: "IX_BatchRows_BatchId_DoneAt_RowNo",
                table: "BatchRows",
                columns: new[] { "BatchId", "DoneAt", "RowNo" });

            migrationBuilder.CreateIndex(
                name: "IX_BatchRows_BatchId_RowNo",
                table: "BatchRows",
                columns: new[] { "BatchId", "RowNo" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_BatchVerifications_PlaceId_Number",
                table: "BatchVerifications",
                columns: new[] { "PlaceId", "Number" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_BatchVerifications_State",
                table: "BatchVerifications",
                column: "State");

            migrationBuilder.CreateIndex(
                name: "IX_BatchVerifications_UnitId",
                table: "BatchVerifications",
                column: "UnitId");

            migrationBuilder.CreateIndex(
                name: "IX_CaseArchives_ApplicantNameIndex",
                table: "CaseArchives",
                column: "ApplicantNameIndex");

            migrationBuilder.CreateIndex(
                name: "IX_CaseArchives_ApplicantNumberIndex",
                table: "CaseArchives",
                column: "ApplicantNumberIndex");

            migrationBuilder.CreateIndex(
                name: "IX_CaseArchives_CaseId",
                table: "CaseArchives",
                column: "CaseId",
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_CaseArchives_PlaceId_Number",
                table: "CaseArchives",
                columns: new[] { "PlaceId", "Number" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_CaseArchives_UnitId_ArchivedAt_Id",
                table: "CaseArchives",
                columns: new[] { "UnitId", "ArchivedAt", "Id" });

            migrationBuilder.CreateIndex(
                name: "IX_Errands_CaseId",
                table: "Errands",
                column: "CaseId");

            migrationBuilder.CreateIndex(
                name: "IX_Errands_PlaceId_Number",
                table: "Errands",
                columns: new[] { "PlaceId", "Number" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_Errands_UnitId_State_AskedAt_Id",
                table: "Errands",
                columns: new[] { "UnitId", "State", "AskedAt", "Id" });

            migrationBuilder.CreateIndex(
                name: "IX_ToleranceMaterials_ToleranceId",
                table: "ToleranceMaterials",
                column: "ToleranceId");

            migrationBuilder.CreateIndex(
                name: "IX_Tolerances_CaseId",
                table: "Tolerances",
                column: "CaseId");

            migrationBuilder.CreateIndex(
                name: "IX_Tolerances_PlaceId_Number",
                table: "Tolerances",
                columns: new[] { "PlaceId", "Number" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_Tolerances_UnitId_State_AcceptedAt_Id",
                table: "Tolerances",
                columns: new[] { "UnitId", "State", "AcceptedAt", "Id" });
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropTable(
                name: "ArchivedItems");

            migrationBuilder.DropTable(
                name: "ArchivedMaterials");

            migrationBuilder.DropTable(
                name: "BatchRows");

            migrationBuilder.DropTable(
                name: "Errands");

            migrationBuilder.DropTable(
                name: "ToleranceMaterials");

            migrationBuilder.DropTable(
                name: "CaseArchives");

            migrationBuilder.DropTable(
                name: "BatchVerifications");

            migrationBuilder.DropTable(
                name: "Tolerances");

            migrationBuilder.DropIndex(
                name: "IX_IssuedDocuments_CheckCode",
                table: "IssuedDocuments");

            migrationBuilder.DropColumn(
                name: "CheckCode",
                table: "IssuedDocuments");

            migrationBuilder.DropColumn(
                name: "ToleratedBy",
                table: "CaseMaterials");
        }
    }
}
