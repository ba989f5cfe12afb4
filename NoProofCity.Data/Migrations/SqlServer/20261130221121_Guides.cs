using System;
using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace NoProofCity.Data.Migrations.SqlServer
{
    /// <inheritdoc />
    public partial class Guides : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.AddColumn<bool>(
                name: "AsksForDay",
                table: "WorkTasks",
                type: "bit",
                nullable: false,
                defaultValue: false);

            migrationBuilder.AddColumn<DateOnly>(
                name: "EffectiveOn",
                table: "WorkTasks",
                type: "date",
                nullable: true);

            migrationBuilder.AddColumn<string>(
                name: "Part",
                table: "WorkTasks",
                type: "nvarchar(200)",
                maxLength: 200,
                nullable: false,
                defaultValue: "",
                collation: "Latin1_General_100_BIN2");
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
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
