using System;
using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace NoProofCity.Data.Migrations.Sqlite
{
    /// <inheritdoc />
    public partial class Inventory : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.CreateTable(
                name: "CollectionTasks",
                columns: table => new
                {
                    Id = table.Column<long>(type: "INTEGER", nullable: false)
                        .Annotation("Sqlite:Autoincrement", true),
                    Version = table.Column<int>(type: "INTEGER", nullable: false),
                    PlaceId = table.Column<long>(type: "INTEGER", nullable: false),
                    Period = table.Column<string>(type: "TEXT", maxLength: 40, nullable: false),
                    DueOn = table.Column<DateOnly>(type: "TEXT", nullable: false),
                    State = table.Column<string>(type: "TEXT", maxLength: 40, nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_CollectionTasks", x => x.Id);
                    table.ForeignKey(
                        name: "FK_CollectionTasks_Places_PlaceId",
                        column: x => x.PlaceId,
                        principalTable: "Places",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "FindingDismissals",
                columns: table => new
                {
                    Id = table.Column<long>(type: "INTEGER", nullable: false)
                        .Annotation("Sqlite:Autoincrement", true),
                    Version = table.Column<int>(type: "INTEGER", nullable: false),
                    PlaceId = table.Column<long>(type: "INTEGER", nullable: false),
                    Kind = table.Column<string>(type: "TEXT", maxLength: 40, nullable: false),
                    Mark = table.Column<string>(type: "TEXT", maxLength: 64, nullable: false),
                    Reason = table.Column<string>(type: "TEXT", maxLength: 1000, nullable: false),
                    DismissedBy = table.Column<long>(type: "INTEGER", nullable: false),
                    DismissedAt = table.Column<DateTime>(type: "TEXT", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_FindingDismissals", x => x.Id);
                    table.ForeignKey(
                        name: "FK_FindingDismissals_Places_PlaceId",
                        column: x => x.PlaceId,
                        principalTable: "Places",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "LegalBases",
                columns: table => new
                {
                    Id = table.Column<long>(type: "INTEGER", nullable: false)
                        .Annotation("Sqlite:Autoincrement", true),
                    Version = table.Column<int>(type: "INTEGER", nullable: false),
                    PlaceId = table.Column<long>(type: "INTEGER", nullable: false),
                    Law = table.Column<string>(type: "TEXT", maxLength: 200, nullable: false),
                    LawKey = table.Column<string>(type: "TEXT", maxLength: 200, nullable: false),
                    Article = table.Column<string>(type: "TEXT", maxLength: 60, nullable: false),
                    Force = table.Column<string>(type: "TEXT", maxLength: 40, nullable: false),
                    Text = table.Column<string>(type: "TEXT", nullable: false),
                    State = table.Column<string>(type: "TEXT", maxLength: 40, nullable: false),
                    ChangedOn = table.Column<DateOnly>(type: "TEXT", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_LegalBases", x => x.Id);
                    table.ForeignKey(
                        name: "FK_LegalBases_Places_PlaceId",
                        column: x => x.PlaceId,
                        principalTable: "Places",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "ServiceItems",
                columns: table => new
                {
                    Id = table.Column<long>(type: "INTEGER", nullable: false)
                        .Annotation("Sqlite:Autoincrement", true),
                    Version = table.Column<int>(type: "INTEGER", nullable: false),
                    PlaceId = table.Column<long>(type: "INTEGER", nullable: false),
                    UnitId = table.Column<long>(type: "INTEGER", nullable: false),
                    Code = table.Column<string>(type: "TEXT", maxLength: 60, nullable: false),
                    Level = table.Column<string>(type: "TEXT", maxLength: 40, nullable: false),
                    Name = table.Column<string>(type: "TEXT", maxLength: 200, nullable: false),
                    PowerType = table.Column<string>(type: "TEXT", maxLength: 40, nullable: false),
                    Kind = table.Column<string>(type: "TEXT", maxLength: 40, nullable: false),
                    StatutoryDays = table.Column<int>(type: "INTEGER", nullable: true),
                    PromisedDays = table.Column<int>(type: "INTEGER", nullable: true),
                    Condition = table.Column<string>(type: "TEXT", nullable: false),
                    Applicants = table.Column<string>(type: "TEXT", maxLength: 1000, nullable: false),
                    Process = table.Column<string>(type: "TEXT", nullable: false),
                    Result = table.Column<string>(type: "TEXT", maxLength: 1000, nullable: false),
                    ProvincialReview = table.Column<bool>(type: "INTEGER", nullable: false),
                    Before_Materials = table.Column<int>(type: "INTEGER", nullable: true),
                    Before_Steps = table.Column<int>(type: "INTEGER", nullable: true),
                    Before_Days = table.Column<int>(type: "INTEGER", nullable: true),
                    Before_Trips = table.Column<int>(type: "INTEGER", nullable: true),
                    After_Materials = table.Column<int>(type: "INTEGER", nullable: true),
                    After_Steps = table.Column<int>(type: "INTEGER", nullable: true),
                    After_Days = table.Column<int>(type: "INTEGER", nullable: true),
                    After_Trips = table.Column<int>(type: "INTEGER", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_ServiceItems", x => x.Id);
                    table.ForeignKey(
                        name: "FK_ServiceItems_Places_PlaceId",
                        column: x => x.PlaceId,
                        principalTable: "Places",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "FK_ServiceItems_Units_UnitId",
                        column: x => x.UnitId,
                        principalTable: "Units",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "CollectionUnits",
                columns: table => new
                {
                    TakesPartId = table.Column<long>(type: "INTEGER", nullable: false),
                    CollectionId = table.Column<long>(type: "INTEGER", nullable: false),
                    SubmitsId = table.Column<long>(type: "INTEGER", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_CollectionUnits", x => new { x.CollectionId, x.TakesPartId });
                    table.ForeignKey(
                        name: "FK_CollectionUnits_CollectionTasks_CollectionId",
                        column: x => x.CollectionId,
                        principalTable: "CollectionTasks",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "InventoryBatches",
                columns: table => new
                {
                    Id = table.Column<long>(type: "INTEGER", nullable: false)
                        .Annotation("Sqlite:Autoincrement", true),
                    Version = table.Column<int>(type: "INTEGER", nullable: false),
                    PlaceId = table.Column<long>(type: "INTEGER", nullable: false),
                    UnitId = table.Column<long>(type: "INTEGER", nullable: false),
                    SubmittingUnitId = table.Column<long>(type: "INTEGER", nullable: false),
                    Period = table.Column<string>(type: "TEXT", maxLength: 40, nullable: false),
                    CollectionId = table.Column<long>(type: "INTEGER", nullable: true),
                    DueOn = table.Column<DateOnly>(type: "TEXT", nullable: true),
                    State = table.Column<string>(type: "TEXT", maxLength: 40, nullable: false),
                    IsZeroReport = table.Column<bool>(type: "INTEGER", nullable: false),
                    SignOff_Legality = table.Column<bool>(type: "INTEGER", nullable: true),
                    SignOff_Accuracy = table.Column<bool>(type: "INTEGER", nullable: true),
                    SignOff_Completeness = table.Column<bool>(type: "INTEGER", nullable: true),
                    SubmittedBy = table.Column<long>(type: "INTEGER", nullable: true),
                    SubmittedAt = table.Column<DateTime>(type: "TEXT", nullable: true),
                    ReturnReason = table.Column<string>(type: "TEXT", maxLength: 1000, nullable: false),
                    ConcludedAt = table.Column<DateTime>(type: "TEXT", nullable: true),
                    LastNumber = table.Column<int>(type: "INTEGER", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_InventoryBatches", x => x.Id);
                    table.ForeignKey(
                        name: "FK_InventoryBatches_CollectionTasks_CollectionId",
                        column: x => x.CollectionId,
                        principalTable: "CollectionTasks",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "FK_InventoryBatches_Places_PlaceId",
                        column: x => x.PlaceId,
                        principalTable: "Places",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "FK_InventoryBatches_Units_SubmittingUnitId",
                        column: x => x.SubmittingUnitId,
                        principalTable: "Units",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "FK_InventoryBatches_Units_UnitId",
                        column: x => x.UnitId,
                        principalTable: "Units",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "ItemFields",
                columns: table => new
                {
                    Id = table.Column<long>(type: "INTEGER", nullable: false)
                        .Annotation("Sqlite:Autoincrement", true),
                    Name = table.Column<string>(type: "TEXT", maxLength: 200, nullable: false),
                    ItemId = table.Column<long>(type: "INTEGER", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_ItemFields", x => x.Id);
                    table.ForeignKey(
                        name: "FK_ItemFields_ServiceItems_ItemId",
                        column: x => x.ItemId,
                        principalTable: "ServiceItems",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "ItemMaterials",
                columns: table => new
                {
                    Id = table.Column<long>(type: "INTEGER", nullable: false)
                        .Annotation("Sqlite:Autoincrement", true),
                    Name = table.Column<string>(type: "TEXT", maxLength: 200, nullable: false),
                    ItemId = table.Column<long>(type: "INTEGER", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_ItemMaterials", x => x.Id);
                    table.ForeignKey(
                        name: "FK_ItemMaterials_ServiceItems_ItemId",
                        column: x => x.ItemId,
                        principalTable: "ServiceItems",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "InventoryRows",
                columns: table => new
                {
                    Id = table.Column<long>(type: "INTEGER", nullable: false)
                        .Annotation("Sqlite:Autoincrement", true),
                    Version = table.Column<int>(type: "INTEGER", nullable: false),
                    PlaceId = table.Column<long>(type: "INTEGER", nullable: false),
                    UnitId = table.Column<long>(type: "INTEGER", nullable: false),
                    BatchId = table.Column<long>(type: "INTEGER", nullable: false),
                    Number = table.Column<int>(type: "INTEGER", nullable: false),
                    IsTakenOut = table.Column<bool>(type: "INTEGER", nullable: false),
                    ProofName = table.Column<string>(type: "TEXT", maxLength: 200, nullable: false),
                    ItemCode = table.Column<string>(type: "TEXT", maxLength: 60, nullable: false),
                    ItemName = table.Column<string>(type: "TEXT", maxLength: 200, nullable: false),
                    PowerType = table.Column<string>(type: "TEXT", maxLength: 40, nullable: true),
                    Conditions = table.Column<string>(type: "TEXT", nullable: false),
                    Basis = table.Column<string>(type: "TEXT", nullable: false),
                    Issuer = table.Column<string>(type: "TEXT", maxLength: 200, nullable: false),
                    IssuerUnitId = table.Column<long>(type: "INTEGER", nullable: true),
                    UseLevel = table.Column<string>(type: "TEXT", maxLength: 40, nullable: true),
                    Disposition = table.Column<string>(type: "TEXT", maxLength: 40, nullable: true),
                    Method = table.Column<string>(type: "TEXT", maxLength: 40, nullable: true),
                    MethodReason = table.Column<string>(type: "TEXT", maxLength: 1000, nullable: false),
                    Defect = table.Column<string>(type: "TEXT", maxLength: 40, nullable: true),
                    Origin = table.Column<string>(type: "TEXT", maxLength: 40, nullable: false),
                    IssuerCanVerify = table.Column<bool>(type: "INTEGER", nullable: true),
                    Risk = table.Column<string>(type: "TEXT", maxLength: 40, nullable: true),
                    RiskNote = table.Column<string>(type: "TEXT", maxLength: 1000, nullable: false),
                    Exclusion = table.Column<string>(type: "TEXT", maxLength: 40, nullable: true),
                    IssuerOutside = table.Column<bool>(type: "INTEGER", nullable: false),
                    NetworkCheckable = table.Column<bool>(type: "INTEGER", nullable: false),
                    PromiseOrdered = table.Column<bool>(type: "INTEGER", nullable: false),
                    Correctable = table.Column<bool>(type: "INTEGER", nullable: false),
                    RiskControllable = table.Column<bool>(type: "INTEGER", nullable: false),
                    OwnProofReason = table.Column<string>(type: "TEXT", maxLength: 1000, nullable: false),
                    FollowUp = table.Column<string>(type: "TEXT", maxLength: 1000, nullable: false),
                    Certificate = table.Column<string>(type: "TEXT", maxLength: 200, nullable: false),
                    EndsOn = table.Column<DateOnly>(type: "TEXT", nullable: true),
                    ForOneMatter = table.Column<bool>(type: "INTEGER", nullable: false),
                    ShortLived = table.Column<bool>(type: "INTEGER", nullable: false),
                    SingleUse = table.Column<bool>(type: "INTEGER", nullable: false),
                    NoFixedFormat = table.Column<bool>(type: "INTEGER", nullable: false),
                    Remark = table.Column<string>(type: "TEXT", nullable: false),
                    Verdict = table.Column<string>(type: "TEXT", maxLength: 40, nullable: true),
                    VerdictMethod = table.Column<string>(type: "TEXT", maxLength: 40, nullable: true),
                    VerdictReason = table.Column<string>(type: "TEXT", maxLength: 1000, nullable: false),
                    Necessity_HasBasis = table.Column<bool>(type: "INTEGER", nullable: true),
                    Necessity_IsNecessary = table.Column<bool>(type: "INTEGER", nullable: true),
                    Necessity_NothingElseWouldDo = table.Column<bool>(type: "INTEGER", nullable: true),
                    Necessity_NoOtherMaterialCovers = table.Column<bool>(type: "INTEGER", nullable: true),
                    Necessity_IssuerCanInvestigate = table.Column<bool>(type: "INTEGER", nullable: true),
                    DecidedBy = table.Column<long>(type: "INTEGER", nullable: true),
                    DecidedAt = table.Column<DateTime>(type: "TEXT", nullable: true),
                    OverrideReason = table.Column<string>(type: "TEXT", maxLength: 1000, nullable: true),
                    OverriddenBy = table.Column<long>(type: "INTEGER", nullable: true),
                    WaiverReason = table.Column<string>(type: "TEXT", maxLength: 1000, nullable: true),
                    WaivedBy = table.Column<long>(type: "INTEGER", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_InventoryRows", x => x.Id);
                    table.ForeignKey(
                        name: "FK_InventoryRows_InventoryBatches_BatchId",
                        column: x => x.BatchId,
                        principalTable: "InventoryBatches",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "FK_InventoryRows_Places_PlaceId",
                        column: x => x.PlaceId,
                        principalTable: "Places",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "FK_InventoryRows_Units_IssuerUnitId",
                        column: x => x.IssuerUnitId,
                        principalTable: "Units",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "FK_InventoryRows_Units_UnitId",
                        column: x => x.UnitId,
                        principalTable: "Units",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "InventoryOpinions",
                columns: table => new
                {
                    Id = table.Column<long>(type: "INTEGER", nullable: false)
                        .Annotation("Sqlite:Autoincrement", true),
                    Office = table.Column<string>(type: "TEXT", maxLength: 40, nullable: false),
                    Proposes = table.Column<string>(type: "TEXT", maxLength: 40, nullable: false),
                    Text = table.Column<string>(type: "TEXT", maxLength: 1000, nullable: false),
                    By = table.Column<long>(type: "INTEGER", nullable: false),
                    At = table.Column<DateTime>(type: "TEXT", nullable: false),
                    RowId = table.Column<long>(type: "INTEGER", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_InventoryOpinions", x => x.Id);
                    table.ForeignKey(
                        name: "FK_InventoryOpinions_InventoryRows_RowId",
                        column: x => x.RowId,
                        principalTable: "InventoryRows",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateIndex(
                name: "IX_CollectionTasks_PlaceId_Period",
                table: "CollectionTasks",
                columns: new[] { "PlaceId", "Period" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_FindingDismissals_PlaceId_Mark",
                table: "FindingDismissals",
                columns: new[] { "PlaceId", "Mark" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_InventoryBatches_CollectionId",
                table: "InventoryBatches",
                column: "CollectionId");

            migrationBuilder.CreateIndex(
                name: "IX_InventoryBatches_PlaceId_State_Id",
                table: "InventoryBatches",
                columns: new[] { "PlaceId", "State", "Id" });

            migrationBuilder.CreateIndex(
                name: "IX_InventoryBatches_SubmittingUnitId",
                table: "InventoryBatches",
                column: "SubmittingUnitId");

            migrationBuilder.CreateIndex(
                name: "IX_InventoryBatches_UnitId_Period",
                table: "InventoryBatches",
                columns: new[] { "UnitId", "Period" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_InventoryOpinions_RowId",
                table: "InventoryOpinions",
                column: "RowId");

            migrationBuilder.CreateIndex(
                name: "IX_InventoryRows_BatchId_ItemCode_ProofName",
                table: "InventoryRows",
                columns: new[] { "BatchId", "ItemCode", "ProofName" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_InventoryRows_BatchId_Number_Id",
                table: "InventoryRows",
                columns: new[] { "BatchId", "Number", "Id" });

            migrationBuilder.CreateIndex(
                name: "IX_InventoryRows_IssuerUnitId",
                table: "InventoryRows",
                column: "IssuerUnitId");

            migrationBuilder.CreateIndex(
                name: "IX_InventoryRows_PlaceId_UnitId_Id",
                table: "InventoryRows",
                columns: new[] { "PlaceId", "UnitId", "Id" });

            migrationBuilder.CreateIndex(
                name: "IX_InventoryRows_UnitId",
                table: "InventoryRows",
                column: "UnitId");

            migrationBuilder.CreateIndex(
                name: "IX_ItemFields_ItemId",
                table: "ItemFields",
                column: "ItemId");

            migrationBuilder.CreateIndex(
                name: "IX_ItemMaterials_ItemId",
                table: "ItemMaterials",
                column: "ItemId");

            migrationBuilder.CreateIndex(
                name: "IX_LegalBases_PlaceId_LawKey_Article",
                table: "LegalBases",
                columns: new[] { "PlaceId", "LawKey", "Article" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_ServiceItems_PlaceId_Code_Level_UnitId",
                table: "ServiceItems",
                columns: new[] { "PlaceId", "Code", "Level", "UnitId" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_ServiceItems_UnitId_Name_Id",
                table: "ServiceItems",
                columns: new[] { "UnitId", "Name", "Id" });
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropTable(
                name: "CollectionUnits");

            migrationBuilder.DropTable(
                name: "FindingDismissals");

            migrationBuilder.DropTable(
                name: "InventoryOpinions");

            migrationBuilder.DropTable(
                name: "ItemFields");

            migrationBuilder.DropTable(
                name: "ItemMaterials");

            migrationBuilder.DropTable(
                name: "LegalBases");

            migrationBuilder.DropTable(
                name: "InventoryRows");

            migrationBuilder.DropTable(
                name: "ServiceItems");

            migrationBuilder.DropTable(
                name: "InventoryBatches");

            migrationBuilder.DropTable(
                name: "CollectionTasks");
        }
    }
}
