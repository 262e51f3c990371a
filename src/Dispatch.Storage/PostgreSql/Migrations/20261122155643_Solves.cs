using System;
using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace Dispatch.Storage.PostgreSql.Migrations
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
                    id = table.Column<Guid>(type: "uuid", nullable: false),
                    client = table.Column<string>(type: "character varying(100)", maxLength: 100, nullable: false, collation: "C"),
                    wish = table.Column<string>(type: "text", nullable: false, collation: "C"),
                    problem = table.Column<byte[]>(type: "bytea", nullable: false),
                    answer = table.Column<byte[]>(type: "bytea", nullable: true),
                    created_utc = table.Column<DateTime>(type: "timestamp with time zone", nullable: false)
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
