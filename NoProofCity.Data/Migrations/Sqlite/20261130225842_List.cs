using System;
using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace NoProofCity.Data.Migrations.Sqlite
{
    /// <inheritdoc />
    public partial class List : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.AddColumn<bool>(
                name: "AsksForDay",
                table: "WorkTasks",
                type: "INTEGER",
                nullable: false,
                defaultValue: false);

            migrationBuilder.AddColumn<DateOnly>(
                name: "EffectiveOn",
                table: "WorkTasks",
                type: "TEXT",
                nullable: true);

            migrationBuilder.AddColumn<string>(
                name: "Part",
                table: "WorkTasks",
                type: "TEXT",
                maxLength: 200,
                nullable: false,
                defaultValue: "");

            migrationBuilder.CreateTable(
                name: "Editions",
                columns: table => new
                {
                    Id = table.Column<long>(type: "INTEGER", nullable: false)
                        .Annotation("Sqlite:Autoincrement", true),
                    Version = table.Column<int>(type: "INTEGER", nullable: false),
                    PlaceId = table.Column<long>(type: "INTEGER", nullable: false),
                    Kind = table.Column<string>(type: "TEXT", maxLength: 40, nullable: false),
                    Level = table.Column<string>(type: "TEXT", maxLength: 40, nullable: false),
                    No = table.Column<string>(type: "TEXT", maxLength: 12, nullable: false),
                    Title = table.Column<string>(type: "TEXT", maxLength: 200, nullable: false),
                    State = table.Column<string>(type: "TEXT", maxLength: 40, nullable: false),
                    IsFirst = table.Column<bool>(type: "INTEGER", nullable: false),
                    Lines = table.Column<int>(type: "INTEGER", nullable: false),
                    CancelledLines = table.Column<int>(type: "INTEGER", nullable: false),
                    Hash = table.Column<string>(type: "TEXT", maxLength: 64, nullable: false),
                    ComposedAt = table.Column<DateTime>(type: "TEXT", nullable: false),
                    ApprovedBy = table.Column<long>(type: "INTEGER", nullable: true),
                    ApprovedAs = table.Column<string>(type: "TEXT", maxLength: 40, nullable: true),
                    ApprovedAt = table.Column<DateTime>(type: "TEXT", nullable: true),
                    Decision = table.Column<string>(type: "TEXT", maxLength: 1000, nullable: false),
                    PublishedBy = table.Column<long>(type: "INTEGER", nullable: true),
                    PublishedAt = table.Column<DateTime>(type: "TEXT", nullable: true),
                    DocumentNumber = table.Column<string>(type: "TEXT", maxLength: 60, nullable: false),
                    ChannelList = table.Column<string>(type: "TEXT", maxLength: 200, nullable: false),
                    ReturnReason = table.Column<string>(type: "TEXT", maxLength: 1000, nullable: false),
                    BeforeId = table.Column<long>(type: "INTEGER", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_Editions", x => x.Id);
                    table.ForeignKey(
                        name: "FK_Editions_Editions_BeforeId",
                        column: x => x.BeforeId,
                        principalTable: "Editions",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "FK_Editions_Places_PlaceId",
                        column: x => x.PlaceId,
                        principalTable: "Places",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "ExemptionEntries",
                columns: table => new
                {
                    Id = table.Column<long>(type: "INTEGER", nullable: false)
                        .Annotation("Sqlite:Autoincrement", true),
                    Version = table.Column<int>(type: "INTEGER", nullable: false),
                    PlaceId = table.Column<long>(type: "INTEGER", nullable: false),
                    UnitId = table.Column<long>(type: "INTEGER", nullable: false),
                    Number = table.Column<string>(type: "TEXT", maxLength: 12, nullable: false),
                    Level = table.Column<string>(type: "TEXT", maxLength: 40, nullable: false),
                    State = table.Column<string>(type: "TEXT", maxLength: 40, nullable: false),
                    ProofName = table.Column<string>(type: "TEXT", maxLength: 200, nullable: false),
                    Basis = table.Column<string>(type: "TEXT", nullable: false),
                    Issuer = table.Column<string>(type: "TEXT", maxLength: 200, nullable: false),
                    IssuerUnitId = table.Column<long>(type: "INTEGER", nullable: true),
                    WayList = table.Column<string>(type: "TEXT", maxLength: 200, nullable: false),
                    MethodNote = table.Column<string>(type: "TEXT", maxLength: 1000, nullable: false),
                    Exclusion = table.Column<string>(type: "TEXT", maxLength: 40, nullable: true),
                    Storage = table.Column<string>(type: "TEXT", maxLength: 40, nullable: true),
                    StatutoryDays = table.Column<int>(type: "INTEGER", nullable: true),
                    AnswerValidityDays = table.Column<int>(type: "INTEGER", nullable: false),
                    LetterWay = table.Column<string>(type: "TEXT", maxLength: 1000, nullable: false),
                    LetterFlow = table.Column<string>(type: "TEXT", nullable: false),
                    LetterQuestions = table.Column<string>(type: "TEXT", nullable: false),
                    IsSecret = table.Column<bool>(type: "INTEGER", nullable: false),
                    PaperByLaw = table.Column<bool>(type: "INTEGER", nullable: false),
                    PlainWords = table.Column<string>(type: "TEXT", maxLength: 1000, nullable: false),
                    Remark = table.Column<string>(type: "TEXT", nullable: false),
                    InterimById = table.Column<long>(type: "INTEGER", nullable: true),
                    InterimFrom = table.Column<DateOnly>(type: "TEXT", nullable: true),
                    InForceSince = table.Column<DateTime>(type: "TEXT", nullable: true),
                    LastVersion = table.Column<int>(type: "INTEGER", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_ExemptionEntries", x => x.Id);
                    table.ForeignKey(
                        name: "FK_ExemptionEntries_Places_PlaceId",
                        column: x => x.PlaceId,
                        principalTable: "Places",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "FK_ExemptionEntries_Units_IssuerUnitId",
                        column: x => x.IssuerUnitId,
                        principalTable: "Units",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "FK_ExemptionEntries_Units_UnitId",
                        column: x => x.UnitId,
                        principalTable: "Units",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "GuideChecks",
                columns: table => new
                {
                    Id = table.Column<long>(type: "INTEGER", nullable: false)
                        .Annotation("Sqlite:Autoincrement", true),
                    Version = table.Column<int>(type: "INTEGER", nullable: false),
                    PlaceId = table.Column<long>(type: "INTEGER", nullable: false),
                    UnitId = table.Column<long>(type: "INTEGER", nullable: false),
                    CheckedBy = table.Column<long>(type: "INTEGER", nullable: false),
                    CheckedAt = table.Column<DateTime>(type: "TEXT", nullable: false),
                    ListVersion = table.Column<long>(type: "INTEGER", nullable: false),
                    PreviousId = table.Column<long>(type: "INTEGER", nullable: true),
                    LeftOut = table.Column<int>(type: "INTEGER", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_GuideChecks", x => x.Id);
                    table.ForeignKey(
                        name: "FK_GuideChecks_GuideChecks_PreviousId",
                        column: x => x.PreviousId,
                        principalTable: "GuideChecks",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "FK_GuideChecks_Places_PlaceId",
                        column: x => x.PlaceId,
                        principalTable: "Places",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "ListVersions",
                columns: table => new
                {
                    PlaceId = table.Column<long>(type: "INTEGER", nullable: false),
                    Number = table.Column<long>(type: "INTEGER", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_ListVersions", x => x.PlaceId);
                    table.ForeignKey(
                        name: "FK_ListVersions_Places_PlaceId",
                        column: x => x.PlaceId,
                        principalTable: "Places",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "PublicAdvices",
                columns: table => new
                {
                    Id = table.Column<long>(type: "INTEGER", nullable: false)
                        .Annotation("Sqlite:Autoincrement", true),
                    Version = table.Column<int>(type: "INTEGER", nullable: false),
                    PlaceId = table.Column<long>(type: "INTEGER", nullable: false),
                    Number = table.Column<string>(type: "TEXT", maxLength: 20, nullable: false),
                    Kind = table.Column<string>(type: "TEXT", maxLength: 40, nullable: false),
                    EntryNumber = table.Column<string>(type: "TEXT", maxLength: 20, nullable: false),
                    Text = table.Column<string>(type: "TEXT", nullable: false),
                    Name = table.Column<string>(type: "TEXT", maxLength: 400, nullable: false),
                    Phone = table.Column<string>(type: "TEXT", maxLength: 400, nullable: false),
                    Code = table.Column<string>(type: "TEXT", maxLength: 400, nullable: false),
                    State = table.Column<string>(type: "TEXT", maxLength: 40, nullable: false),
                    ReceivedAt = table.Column<DateTime>(type: "TEXT", nullable: false),
                    Answer = table.Column<string>(type: "TEXT", maxLength: 1000, nullable: false),
                    AnsweredAt = table.Column<DateTime>(type: "TEXT", nullable: true),
                    AnsweredBy = table.Column<long>(type: "INTEGER", nullable: true),
                    AdjustmentId = table.Column<long>(type: "INTEGER", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_PublicAdvices", x => x.Id);
                    table.ForeignKey(
                        name: "FK_PublicAdvices_Places_PlaceId",
                        column: x => x.PlaceId,
                        principalTable: "Places",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "EditionTexts",
                columns: table => new
                {
                    EditionId = table.Column<long>(type: "INTEGER", nullable: false),
                    Text = table.Column<string>(type: "TEXT", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_EditionTexts", x => x.EditionId);
                    table.ForeignKey(
                        name: "FK_EditionTexts_Editions_EditionId",
                        column: x => x.EditionId,
                        principalTable: "Editions",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "EntryItems",
                columns: table => new
                {
                    Id = table.Column<long>(type: "INTEGER", nullable: false)
                        .Annotation("Sqlite:Autoincrement", true),
                    Code = table.Column<string>(type: "TEXT", maxLength: 60, nullable: false),
                    Name = table.Column<string>(type: "TEXT", maxLength: 200, nullable: false),
                    EntryId = table.Column<long>(type: "INTEGER", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_EntryItems", x => x.Id);
                    table.ForeignKey(
                        name: "FK_EntryItems_ExemptionEntries_EntryId",
                        column: x => x.EntryId,
                        principalTable: "ExemptionEntries",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "EntryVersions",
                columns: table => new
                {
                    Id = table.Column<long>(type: "INTEGER", nullable: false)
                        .Annotation("Sqlite:Autoincrement", true),
                    EntryId = table.Column<long>(type: "INTEGER", nullable: false),
                    No = table.Column<int>(type: "INTEGER", nullable: false),
                    From = table.Column<DateTime>(type: "TEXT", nullable: false),
                    IsListed = table.Column<bool>(type: "INTEGER", nullable: false),
                    Text = table.Column<string>(type: "TEXT", nullable: false),
                    GroundKind = table.Column<string>(type: "TEXT", maxLength: 40, nullable: false),
                    GroundId = table.Column<long>(type: "INTEGER", nullable: true),
                    GroundText = table.Column<string>(type: "TEXT", maxLength: 1000, nullable: false),
                    Law = table.Column<string>(type: "TEXT", nullable: false),
                    By = table.Column<long>(type: "INTEGER", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_EntryVersions", x => x.Id);
                    table.ForeignKey(
                        name: "FK_EntryVersions_ExemptionEntries_EntryId",
                        column: x => x.EntryId,
                        principalTable: "ExemptionEntries",
                        principalColumn: "Id");
                });

            migrationBuilder.CreateTable(
                name: "GuideFiles",
                columns: table => new
                {
                    Id = table.Column<long>(type: "INTEGER", nullable: false)
                        .Annotation("Sqlite:Autoincrement", true),
                    Number = table.Column<int>(type: "INTEGER", nullable: false),
                    Name = table.Column<string>(type: "TEXT", maxLength: 260, nullable: false),
                    Sha256 = table.Column<string>(type: "TEXT", maxLength: 64, nullable: false),
                    Size = table.Column<long>(type: "INTEGER", nullable: false),
                    Parts = table.Column<int>(type: "INTEGER", nullable: false),
                    CheckId = table.Column<long>(type: "INTEGER", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_GuideFiles", x => x.Id);
                    table.ForeignKey(
                        name: "FK_GuideFiles_GuideChecks_CheckId",
                        column: x => x.CheckId,
                        principalTable: "GuideChecks",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "GuideHits",
                columns: table => new
                {
                    Id = table.Column<long>(type: "INTEGER", nullable: false)
                        .Annotation("Sqlite:Autoincrement", true),
                    Version = table.Column<int>(type: "INTEGER", nullable: false),
                    PlaceId = table.Column<long>(type: "INTEGER", nullable: false),
                    UnitId = table.Column<long>(type: "INTEGER", nullable: false),
                    CheckId = table.Column<long>(type: "INTEGER", nullable: false),
                    File = table.Column<int>(type: "INTEGER", nullable: false),
                    FileName = table.Column<string>(type: "TEXT", maxLength: 260, nullable: false),
                    Part = table.Column<int>(type: "INTEGER", nullable: false),
                    Start = table.Column<int>(type: "INTEGER", nullable: false),
                    Length = table.Column<int>(type: "INTEGER", nullable: false),
                    Address = table.Column<string>(type: "TEXT", maxLength: 300, nullable: false),
                    Excerpt = table.Column<string>(type: "TEXT", maxLength: 400, nullable: false),
                    ExcerptStart = table.Column<int>(type: "INTEGER", nullable: false),
                    EntryId = table.Column<long>(type: "INTEGER", nullable: false),
                    EntryNumber = table.Column<string>(type: "TEXT", maxLength: 12, nullable: false),
                    ProofName = table.Column<string>(type: "TEXT", maxLength: 200, nullable: false),
                    Why = table.Column<string>(type: "TEXT", maxLength: 40, nullable: false),
                    Way = table.Column<string>(type: "TEXT", maxLength: 1000, nullable: false),
                    ItemCode = table.Column<string>(type: "TEXT", maxLength: 60, nullable: false),
                    ItemName = table.Column<string>(type: "TEXT", maxLength: 200, nullable: false),
                    Ground = table.Column<string>(type: "TEXT", maxLength: 40, nullable: false),
                    Fit = table.Column<string>(type: "TEXT", maxLength: 40, nullable: false),
                    IsInLongerName = table.Column<bool>(type: "INTEGER", nullable: false),
                    State = table.Column<string>(type: "TEXT", maxLength: 40, nullable: false),
                    PublishedOn = table.Column<DateOnly>(type: "TEXT", nullable: true),
                    Reason = table.Column<string>(type: "TEXT", maxLength: 1000, nullable: false),
                    DecidedBy = table.Column<long>(type: "INTEGER", nullable: true),
                    DecidedAt = table.Column<DateTime>(type: "TEXT", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_GuideHits", x => x.Id);
                    table.ForeignKey(
                        name: "FK_GuideHits_GuideChecks_CheckId",
                        column: x => x.CheckId,
                        principalTable: "GuideChecks",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "FK_GuideHits_Places_PlaceId",
                        column: x => x.PlaceId,
                        principalTable: "Places",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "GuideTexts",
                columns: table => new
                {
                    CheckId = table.Column<long>(type: "INTEGER", nullable: false),
                    File = table.Column<int>(type: "INTEGER", nullable: false),
                    Text = table.Column<string>(type: "TEXT", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_GuideTexts", x => new { x.CheckId, x.File });
                    table.ForeignKey(
                        name: "FK_GuideTexts_GuideChecks_CheckId",
                        column: x => x.CheckId,
                        principalTable: "GuideChecks",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateIndex(
                name: "IX_Editions_BeforeId",
                table: "Editions",
                column: "BeforeId");

            migrationBuilder.CreateIndex(
                name: "IX_Editions_PlaceId_Kind_Level_State_Id",
                table: "Editions",
                columns: new[] { "PlaceId", "Kind", "Level", "State", "Id" });

            migrationBuilder.CreateIndex(
                name: "IX_Editions_PlaceId_No",
                table: "Editions",
                columns: new[] { "PlaceId", "No" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_EntryItems_Code_EntryId",
                table: "EntryItems",
                columns: new[] { "Code", "EntryId" });

            migrationBuilder.CreateIndex(
                name: "IX_EntryItems_EntryId",
                table: "EntryItems",
                column: "EntryId");

            migrationBuilder.CreateIndex(
                name: "IX_EntryVersions_EntryId_No",
                table: "EntryVersions",
                columns: new[] { "EntryId", "No" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_EntryVersions_From_EntryId",
                table: "EntryVersions",
                columns: new[] { "From", "EntryId" });

            migrationBuilder.CreateIndex(
                name: "IX_ExemptionEntries_IssuerUnitId_Id",
                table: "ExemptionEntries",
                columns: new[] { "IssuerUnitId", "Id" });

            migrationBuilder.CreateIndex(
                name: "IX_ExemptionEntries_PlaceId_Number",
                table: "ExemptionEntries",
                columns: new[] { "PlaceId", "Number" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_ExemptionEntries_PlaceId_State_Number_Id",
                table: "ExemptionEntries",
                columns: new[] { "PlaceId", "State", "Number", "Id" });

            migrationBuilder.CreateIndex(
                name: "IX_ExemptionEntries_UnitId_ProofName_Id",
                table: "ExemptionEntries",
                columns: new[] { "UnitId", "ProofName", "Id" });

            migrationBuilder.CreateIndex(
                name: "IX_GuideChecks_PlaceId_UnitId_CheckedAt_Id",
                table: "GuideChecks",
                columns: new[] { "PlaceId", "UnitId", "CheckedAt", "Id" });

            migrationBuilder.CreateIndex(
                name: "IX_GuideChecks_PreviousId",
                table: "GuideChecks",
                column: "PreviousId");

            migrationBuilder.CreateIndex(
                name: "IX_GuideFiles_CheckId",
                table: "GuideFiles",
                column: "CheckId");

            migrationBuilder.CreateIndex(
                name: "IX_GuideHits_CheckId_State_Id",
                table: "GuideHits",
                columns: new[] { "CheckId", "State", "Id" });

            migrationBuilder.CreateIndex(
                name: "IX_GuideHits_PlaceId_UnitId_State",
                table: "GuideHits",
                columns: new[] { "PlaceId", "UnitId", "State" });

            migrationBuilder.CreateIndex(
                name: "IX_PublicAdvices_PlaceId_Number",
                table: "PublicAdvices",
                columns: new[] { "PlaceId", "Number" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_PublicAdvices_PlaceId_State_ReceivedAt_Id",
                table: "PublicAdvices",
                columns: new[] { "PlaceId", "State", "ReceivedAt", "Id" });
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropTable(
                name: "EditionTexts");

            migrationBuilder.DropTable(
                name: "EntryItems");

            migrationBuilder.DropTable(
                name: "EntryVersions");

            migrationBuilder.DropTable(
                name: "GuideFiles");

            migrationBuilder.DropTable(
                name: "GuideHits");

            migrationBuilder.DropTable(
                name: "GuideTexts");

            migrationBuilder.DropTable(
                name: "ListVersions");

            migrationBuilder.DropTable(
                name: "PublicAdvices");

            migrationBuilder.DropTable(
                name: "Editions");

            migrationBuilder.DropTable(
                name: "ExemptionEntries");

            migrationBuilder.DropTable(
                name: "GuideChecks");

            migrationBuilder.DropColumn(
                name: "AsksForDay",
                table: "WorkTasks");

            migrationBuilder.DropColumn(
                name: "EffectiveOn",
                table: "WorkTasks");

            migrationBuilder.DropColumn(
                name: "Part",
                table: "WorkTasks");
        }
    }
}
