using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace NoProofCity.Data.Migrations.Sqlite
{
    /// <inheritdoc />
    public partial class RecountMark : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropIndex(
                name: "IX_Clocks_PlaceId_State_CalendarNumber_Id",
                table: "Clocks");

            migrationBuilder.CreateTable(
                name: "RecountMarks",
                columns: table => new
                {
                    PlaceId = table.Column<long>(type: "INTEGER", nullable: false),
                    CalendarNumber = table.Column<int>(type: "INTEGER", nullable: false),
                    Through = table.Column<long>(type: "INTEGER", nullable: false),
                    IsDone = table.Column<bool>(type: "INTEGER", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_RecountMarks", x => x.PlaceId);
                });

            migrationBuilder.CreateIndex(
                name: "IX_Clocks_PlaceId_Id",
                table: "Clocks",
                columns: new[] { "PlaceId", "Id" });
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropTable(
                name: "RecountMarks");

            migrationBuilder.DropIndex(
                name: "IX_Clocks_PlaceId_Id",
                table: "Clocks");

            migrationBuilder.CreateIndex(
                name: "IX_Clocks_PlaceId_State_CalendarNumber_Id",
                table: "Clocks",
                columns: new[] { "PlaceId", "State", "CalendarNumber", "Id" });
        }
    }
}
