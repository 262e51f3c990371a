using System;
using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace Dispatch.Storage.Sqlite.Migrations
{
    /// <inheritdoc />
    public partial class Solves : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.CreateTable(
                name: "solves",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "TEXT", nullable: false),
                    client = table.Column<string>(type: "TEXT", maxLength: 100, nullable: false),
                    wish = table.Column<string>(type: "TEXT", nullable: false),
                    problem = table.Column<byte[]>(type: "BLOB", nullable: false),
                    answer = table.Column<byte[]>(type: "BLOB", nullable: true),
                    created_utc = table.Column<DateTime>(type: "TEXT", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_solves", x => x.id);
                });

            migrationBuilder.CreateIndex(
                name: "IX_solves_created_utc",
                table: "solves",
                column: "created_utc");
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropTable(
                name: "solves");
        }
    }
}
