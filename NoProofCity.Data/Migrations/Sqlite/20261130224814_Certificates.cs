using System;
using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace NoProofCity.Data.Migrations.Sqlite
{
    /// <inheritdoc />
    public partial class Certificates : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.CreateTable(
                name: "CertificateTypes",
                columns: table => new
                {
                    Id = table.Column<long>(type: "INTEGER", nullable: false)
                        .Annotation("Sqlite:Autoincrement", true),
                    Version = table.Column<int>(type: "INTEGER", nullable: false),
                    PlaceId = table.Column<long>(type: "INTEGER", nullable: false),
                    Batch = table.Column<string>(type: "TEXT", maxLength: 40, nullable: false),
                    Number = table.Column<int>(type: "INTEGER", nullable: false),
                    Name = table.Column<string>(type: "TEXT", maxLength: 200, nullable: false),
                    Grade = table.Column<string>(type: "TEXT", maxLength: 40, nullable: false),
                    InStepSince = table.Column<DateOnly>(type: "TEXT", nullable: true),
                    Seal = table.Column<string>(type: "TEXT", maxLength: 40, nullable: false),
                    SealedSince = table.Column<DateOnly>(type: "TEXT", nullable: true),
                    HasHistory = table.Column<bool>(type: "INTEGER", nullable: false),
                    HistorySince = table.Column<DateOnly>(type: "TEXT", nullable: true),
                    InUseSince = table.Column<DateOnly>(type: "TEXT", nullable: true),
                    Remark = table.Column<string>(type: "TEXT", nullable: false),
                    State = table.Column<string>(type: "TEXT", maxLength: 40, nullable: false),
                    WithdrawnOn = table.Column<DateOnly>(type: "TEXT", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_CertificateTypes", x => x.Id);
                    table.ForeignKey(
                        name: "FK_CertificateTypes_Places_PlaceId",
                        column: x => x.PlaceId,
                        principalTable: "Places",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "CertificateCodes",
                columns: table => new
                {
                    Id = table.Column<long>(type: "INTEGER", nullable: false)
                        .Annotation("Sqlite:Autoincrement", true),
                    Code = table.Column<string>(type: "TEXT", maxLength: 40, nullable: false),
                    CertificateId = table.Column<long>(type: "INTEGER", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_CertificateCodes", x => x.Id);
                    table.ForeignKey(
                        name: "FK_CertificateCodes_CertificateTypes_CertificateId",
                        column: x => x.CertificateId,
                        principalTable: "CertificateTypes",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "CertificateIssuers",
                columns: table => new
                {
                    Id = table.Column<long>(type: "INTEGER", nullable: false)
                        .Annotation("Sqlite:Autoincrement", true),
                    Written = table.Column<string>(type: "TEXT", maxLength: 200, nullable: false),
                    UnitId = table.Column<long>(type: "INTEGER", nullable: true),
                    CertificateId = table.Column<long>(type: "INTEGER", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_CertificateIssuers", x => x.Id);
                    table.ForeignKey(
                        name: "FK_CertificateIssuers_CertificateTypes_CertificateId",
                        column: x => x.CertificateId,
                        principalTable: "CertificateTypes",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Cascade);
                    table.ForeignKey(
                        name: "FK_CertificateIssuers_Units_UnitId",
                        column: x => x.UnitId,
                        principalTable: "Units",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "CertificateLevels",
                columns: table => new
                {
                    Id = table.Column<long>(type: "INTEGER", nullable: false)
                        .Annotation("Sqlite:Autoincrement", true),
                    Level = table.Column<string>(type: "TEXT", maxLength: 40, nullable: false),
                    CertificateId = table.Column<long>(type: "INTEGER", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_CertificateLevels", x => x.Id);
                    table.ForeignKey(
                        name: "FK_CertificateLevels_CertificateTypes_CertificateId",
                        column: x => x.CertificateId,
                        principalTable: "CertificateTypes",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "StandardFields",
                columns: table => new
                {
                    Id = table.Column<long>(type: "INTEGER", nullable: false)
                        .Annotation("Sqlite:Autoincrement", true),
                    Type = table.Column<string>(type: "TEXT", maxLength: 40, nullable: false),
                    Length = table.Column<int>(type: "INTEGER", nullable: true),
                    Database = table.Column<string>(type: "TEXT", maxLength: 200, nullable: false),
                    SourceField = table.Column<string>(type: "TEXT", maxLength: 200, nullable: false),
                    Version = table.Column<int>(type: "INTEGER", nullable: false),
                    PlaceId = table.Column<long>(type: "INTEGER", nullable: false),
                    Code = table.Column<string>(type: "TEXT", maxLength: 60, nullable: false),
                    Name = table.Column<string>(type: "TEXT", maxLength: 200, nullable: false),
                    CertificateId = table.Column<long>(type: "INTEGER", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_StandardFields", x => x.Id);
                    table.ForeignKey(
                        name: "FK_StandardFields_CertificateTypes_CertificateId",
                        column: x => x.CertificateId,
                        principalTable: "CertificateTypes",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "FK_StandardFields_Places_PlaceId",
                        column: x => x.PlaceId,
                        principalTable: "Places",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "StandardMaterials",
                columns: table => new
                {
                    Id = table.Column<long>(type: "INTEGER", nullable: false)
                        .Annotation("Sqlite:Autoincrement", true),
                    Version = table.Column<int>(type: "INTEGER", nullable: false),
                    PlaceId = table.Column<long>(type: "INTEGER", nullable: false),
                    Code = table.Column<string>(type: "TEXT", maxLength: 60, nullable: false),
                    Name = table.Column<string>(type: "TEXT", maxLength: 200, nullable: false),
                    CertificateId = table.Column<long>(type: "INTEGER", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_StandardMaterials", x => x.Id);
                    table.ForeignKey(
                        name: "FK_StandardMaterials_CertificateTypes_CertificateId",
                        column: x => x.CertificateId,
                        principalTable: "CertificateTypes",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "FK_StandardMaterials_Places_PlaceId",
                        column: x => x.PlaceId,
                        principalTable: "Places",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "StandardFieldNames",
                columns: table => new
                {
                    Id = table.Column<long>(type: "INTEGER", nullable: false)
                        .Annotation("Sqlite:Autoincrement", true),
                    Written = table.Column<string>(type: "TEXT", maxLength: 200, nullable: false),
                    FieldId = table.Column<long>(type: "INTEGER", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_StandardFieldNames", x => x.Id);
                    table.ForeignKey(
                        name: "FK_StandardFieldNames_StandardFields_FieldId",
                        column: x => x.FieldId,
                        principalTable: "StandardFields",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "StandardMaterialNames",
                columns: table => new
                {
                    Id = table.Column<long>(type: "INTEGER", nullable: false)
                        .Annotation("Sqlite:Autoincrement", true),
                    Written = table.Column<string>(type: "TEXT", maxLength: 200, nullable: false),
                    MaterialId = table.Column<long>(type: "INTEGER", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_StandardMaterialNames", x => x.Id);
                    table.ForeignKey(
                        name: "FK_StandardMaterialNames_StandardMaterials_MaterialId",
                        column: x => x.MaterialId,
                        principalTable: "StandardMaterials",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateIndex(
                name: "IX_CertificateCodes_CertificateId",
                table: "CertificateCodes",
                column: "CertificateId");

            migrationBuilder.CreateIndex(
                name: "IX_CertificateIssuers_CertificateId",
                table: "CertificateIssuers",
                column: "CertificateId");

            migrationBuilder.CreateIndex(
                name: "IX_CertificateIssuers_UnitId",
                table: "CertificateIssuers",
                column: "UnitId");

            migrationBuilder.CreateIndex(
                name: "IX_CertificateLevels_CertificateId",
                table: "CertificateLevels",
                column: "CertificateId");

            migrationBuilder.CreateIndex(
                name: "IX_CertificateTypes_PlaceId_Batch_Number",
                table: "CertificateTypes",
                columns: new[] { "PlaceId", "Batch", "Number" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_CertificateTypes_PlaceId_Name",
                table: "CertificateTypes",
                columns: new[] { "PlaceId", "Name" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_StandardFieldNames_FieldId",
                table: "StandardFieldNames",
                column: "FieldId");

            migrationBuilder.CreateIndex(
                name: "IX_StandardFields_CertificateId",
                table: "StandardFields",
                column: "CertificateId");

            migrationBuilder.CreateIndex(
                name: "IX_StandardFields_PlaceId_Code",
                table: "StandardFields",
                columns: new[] { "PlaceId", "Code" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_StandardFields_PlaceId_Name",
                table: "StandardFields",
                columns: new[] { "PlaceId", "Name" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_StandardMaterialNames_MaterialId",
                table: "StandardMaterialNames",
                column: "MaterialId");

            migrationBuilder.CreateIndex(
                name: "IX_StandardMaterials_CertificateId",
                table: "StandardMaterials",
                column: "CertificateId");

            migrationBuilder.CreateIndex(
                name: "IX_StandardMaterials_PlaceId_Code",
                table: "StandardMaterials",
                columns: new[] { "PlaceId", "Code" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_StandardMaterials_PlaceId_Name",
                table: "StandardMaterials",
                columns: new[] { "PlaceId", "Name" },
                unique: true);
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropTable(
                name: "CertificateCodes");

            migrationBuilder.DropTable(
                name: "CertificateIssuers");

            migrationBuilder.DropTable(
                name: "CertificateLevels");

            migrationBuilder.DropTable(
                name: "StandardFieldNames");

            migrationBuilder.DropTable(
                name: "StandardMaterialNames");

            migrationBuilder.DropTable(
                name: "StandardFields");

            migrationBuilder.DropTable(
                name: "StandardMaterials");

            migrationBuilder.DropTable(
                name: "CertificateTypes");
        }
    }
}
