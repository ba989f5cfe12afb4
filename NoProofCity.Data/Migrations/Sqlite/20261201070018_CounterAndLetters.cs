using System;
using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace NoProofCity.Data.Migrations.Sqlite
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
                type: "TEXT",
                maxLength: 12,
                nullable: true);

            migrationBuilder.AddColumn<string>(
                name: "ToleratedBy",
                table: "CaseMaterials",
                type: "TEXT",
                maxLength: 20,
                nullable: false,
                defaultValue: "");

            migrationBuilder.CreateTable(
                name: "BatchVerifications",
                columns: table => new
                {
                    Id = table.Column<long>(type: "INTEGER", nullable: false)
                        .Annotation("Sqlite:Autoincrement", true),
                    Version = table.Column<int>(type: "INTEGER", nullable: false),
                    PlaceId = table.Column<long>(type: "INTEGER", nullable: false),
                    UnitId = table.Column<long>(type: "INTEGER", nullable: false),
                    Number = table.Column<string>(type: "TEXT", maxLength: 20, nullable: false),
                    ProofName = table.Column<string>(type: "TEXT", maxLength: 200, nullable: false),
                    EntryId = table.Column<long>(type: "INTEGER", nullable: true),
                    Purpose = table.Column<string>(type: "TEXT", maxLength: 200, nullable: false),
                    Quota = table.Column<int>(type: "INTEGER", nullable: false),
                    FileName = table.Column<string>(type: "TEXT", maxLength: 200, nullable: false),
                    State = table.Column<string>(type: "TEXT", maxLength: 40, nullable: false),
                    Rows = table.Column<int>(type: "INTEGER", nullable: false),
                    RowsDone = table.Column<int>(type: "INTEGER", nullable: false),
                    AskedBy = table.Column<long>(type: "INTEGER", nullable: false),
                    AskedByName = table.Column<string>(type: "TEXT", maxLength: 60, nullable: false),
                    AskedAt = table.Column<DateTime>(type: "TEXT", nullable: false),
                    DecidedByName = table.Column<string>(type: "TEXT", maxLength: 60, nullable: false),
                    DecidedAt = table.Column<DateTime>(type: "TEXT", nullable: true),
                    Reason = table.Column<string>(type: "TEXT", maxLength: 1000, nullable: false),
                    EndedAt = table.Column<DateTime>(type: "TEXT", nullable: true)
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
                    Id = table.Column<long>(type: "INTEGER", nullable: false)
                        .Annotation("Sqlite:Autoincrement", true),
                    Version = table.Column<int>(type: "INTEGER", nullable: false),
                    PlaceId = table.Column<long>(type: "INTEGER", nullable: false),
                    UnitId = table.Column<long>(type: "INTEGER", nullable: false),
                    Number = table.Column<string>(type: "TEXT", maxLength: 20, nullable: false),
                    CaseId = table.Column<long>(type: "INTEGER", nullable: false),
                    CaseNumber = table.Column<string>(type: "TEXT", maxLength: 20, nullable: false),
                    ItemName = table.Column<string>(type: "TEXT", maxLength: 200, nullable: false),
                    ApplicantKind = table.Column<string>(type: "TEXT", maxLength: 40, nullable: false),
                    ApplicantName = table.Column<string>(type: "TEXT", maxLength: 400, nullable: false),
                    ApplicantNumber = table.Column<string>(type: "TEXT", maxLength: 400, nullable: false),
                    Result = table.Column<string>(type: "TEXT", maxLength: 1000, nullable: false),
                    Sha256 = table.Column<string>(type: "TEXT", maxLength: 64, nullable: false),
                    ArchivedBy = table.Column<long>(type: "INTEGER", nullable: false),
                    ArchivedAt = table.Column<DateTime>(type: "TEXT", nullable: false),
                    ApplicantNameIndex = table.Column<string>(type: "TEXT", maxLength: 44, nullable: false),
                    ApplicantNumberIndex = table.Column<string>(type: "TEXT", maxLength: 44, nullable: false)
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
                    Id = table.Column<long>(type: "INTEGER", nullable: false)
                        .Annotation("Sqlite:Autoincrement", true),
                    Version = table.Column<int>(type: "INTEGER", nullable: false),
                    PlaceId = table.Column<long>(type: "INTEGER", nullable: false),
                    UnitId = table.Column<long>(type: "INTEGER", nullable: false),
                    Number = table.Column<string>(type: "TEXT", maxLength: 20, nullable: false),
                    CaseId = table.Column<long>(type: "INTEGER", nullable: false),
                    CaseNumber = table.Column<string>(type: "TEXT", maxLength: 20, nullable: false),
                    MaterialNo = table.Column<int>(type: "INTEGER", nullable: false),
                    ProofName = table.Column<string>(type: "TEXT", maxLength: 200, nullable: false),
                    Need = table.Column<string>(type: "TEXT", nullable: false),
                    Whither = table.Column<string>(type: "TEXT", maxLength: 200, nullable: false),
                    AgentId = table.Column<long>(type: "INTEGER", nullable: false),
                    AgentName = table.Column<string>(type: "TEXT", maxLength: 200, nullable: false),
                    State = table.Column<string>(type: "TEXT", maxLength: 40, nullable: false),
                    AskedBy = table.Column<long>(type: "INTEGER", nullable: false),
                    AskedAt = table.Column<DateTime>(type: "TEXT", nullable: false),
                    BegunAt = table.Column<DateTime>(type: "TEXT", nullable: true),
                    IsObtained = table.Column<bool>(type: "INTEGER", nullable: true),
                    Result = table.Column<string>(type: "TEXT", nullable: false),
                    ResultAt = table.Column<DateTime>(type: "TEXT", nullable: true),
                    FiledBy = table.Column<long>(type: "INTEGER", nullable: true),
                    FiledAt = table.Column<DateTime>(type: "TEXT", nullable: true)
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
                    Id = table.Column<long>(type: "INTEGER", nullable: false)
                        .Annotation("Sqlite:Autoincrement", true),
                    Version = table.Column<int>(type: "INTEGER", nullable: false),
                    PlaceId = table.Column<long>(type: "INTEGER", nullable: false),
                    UnitId = table.Column<long>(type: "INTEGER", nullable: false),
                    Number = table.Column<string>(type: "TEXT", maxLength: 20, nullable: false),
                    CaseId = table.Column<long>(type: "INTEGER", nullable: false),
                    CaseNumber = table.Column<string>(type: "TEXT", maxLength: 20, nullable: false),
                    Reason = table.Column<string>(type: "TEXT", maxLength: 1000, nullable: false),
                    Consequence = table.Column<string>(type: "TEXT", maxLength: 40, nullable: false),
                    State = table.Column<string>(type: "TEXT", maxLength: 40, nullable: false),
                    AcceptedBy = table.Column<long>(type: "INTEGER", nullable: false),
                    AcceptedAt = table.Column<DateTime>(type: "TEXT", nullable: false),
                    RemindedAt = table.Column<DateTime>(type: "TEXT", nullable: true),
                    EndedAt = table.Column<DateTime>(type: "TEXT", nullable: true)
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
                    Id = table.Column<long>(type: "INTEGER", nullable: false)
                        .Annotation("Sqlite:Autoincrement", true),
                    BatchId = table.Column<long>(type: "INTEGER", nullable: false),
                    RowNo = table.Column<int>(type: "INTEGER", nullable: false),
                    Name = table.Column<string>(type: "TEXT", maxLength: 400, nullable: false),
                    Number = table.Column<string>(type: "TEXT", maxLength: 400, nullable: false),
                    Outcome = table.Column<string>(type: "TEXT", maxLength: 40, nullable: true),
                    Gap = table.Column<string>(type: "TEXT", maxLength: 40, nullable: true),
                    Source = table.Column<string>(type: "TEXT", maxLength: 200, nullable: false),
                    AsOf = table.Column<DateOnly>(type: "TEXT", nullable: true),
                    DoneAt = table.Column<DateTime>(type: "TEXT", nullable: true)
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
                    Id = table.Column<long>(type: "INTEGER", nullable: false)
                        .Annotation("Sqlite:Autoincrement", true),
                    No = table.Column<int>(type: "INTEGER", nullable: false),
                    Kind = table.Column<string>(type: "TEXT", maxLength: 40, nullable: false),
                    Name = table.Column<string>(type: "TEXT", maxLength: 400, nullable: false),
                    Number = table.Column<string>(type: "TEXT", maxLength: 200, nullable: false),
                    Size = table.Column<long>(type: "INTEGER", nullable: false),
                    Sha256 = table.Column<string>(type: "TEXT", maxLength: 64, nullable: false),
                    Content = table.Column<string>(type: "TEXT", nullable: false),
                    StoredName = table.Column<string>(type: "TEXT", maxLength: 40, nullable: false),
                    ArchiveId = table.Column<long>(type: "INTEGER", nullable: false)
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
                    Id = table.Column<long>(type: "INTEGER", nullable: false)
                        .Annotation("Sqlite:Autoincrement", true),
                    ProofName = table.Column<string>(type: "TEXT", maxLength: 200, nullable: false),
                    Way = table.Column<string>(type: "TEXT", maxLength: 40, nullable: false),
                    Source = table.Column<string>(type: "TEXT", maxLength: 200, nullable: false),
                    ArchiveId = table.Column<long>(type: "INTEGER", nullable: false)
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
                    Id = table.Column<long>(type: "INTEGER", nullable: false)
                        .Annotation("Sqlite:Autoincrement", true),
                    MaterialNo = table.Column<int>(type: "INTEGER", nullable: false),
                    ProofName = table.Column<string>(type: "TEXT", maxLength: 200, nullable: false),
                    Source = table.Column<string>(type: "TEXT", maxLength: 40, nullable: false),
                    MadeGoodAt = table.Column<DateTime>(type: "TEXT", nullable: true),
                    ToleranceId = table.Column<long>(type: "INTEGER", nullable: false)
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
                unique: true);

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
