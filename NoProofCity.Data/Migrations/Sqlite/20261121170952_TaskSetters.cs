using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace NoProofCity.Data.Migrations.Sqlite
{
    /// <inheritdoc />
    public partial class TaskSetters : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.AddColumn<long>(
                name: "SetBy",
                table: "WorkTasks",
                type: "INTEGER",
                nullable: false,
                defaultValue: 0L);

            migrationBuilder.AddColumn<long>(
                name: "SetByUnitId",
                table: "WorkTasks",
                type: "INTEGER",
                nullable: false,
                defaultValue: 0L);

            migrationBuilder.CreateIndex(
                name: "IX_WorkTasks_PlaceId_SetByUnitId_State",
                table: "WorkTasks",
                columns: new[] { "PlaceId", "SetByUnitId", "State" });
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropIndex(
                name: "IX_WorkTasks_PlaceId_SetByUnitId_State",
                table: "WorkTasks");

            migrationBuilder.DropColumn(
                name: "SetBy",
                table: "WorkTasks");

            migrationBuilder.DropColumn(
                name: "SetByUnitId",
                table: "WorkTasks");
        }
    }
}
