using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace NoProofCity.Data.Migrations.SqlServer
{
    /// <inheritdoc />
    public partial class Letters : Migration
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

            migrationBuilder.CreateIndex(
                name: "IX_IssuedDocuments_CheckCode",
                table: "IssuedDocuments",
                column: "CheckCode",
                unique: true,
                filter: "[CheckCode] IS NOT NULL");
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropIndex(
                name: "IX_IssuedDocuments_CheckCode",
                table: "IssuedDocuments");

            migrationBuilder.DropColumn(
                name: "CheckCode",
                table: "IssuedDocuments");
        }
    }
}
