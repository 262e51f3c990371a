using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace Dispatch.Storage.Sqlite.Migrations
{
    /// <inheritdoc />
    public partial class SeparationsAndWork : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.AddColumn<long>(
                name: "work_seconds",
                table: "plan_routes",
                type: "INTEGER",
                nullable: false,
                defaultValue: 0L);

            migrationBuilder.CreateTable(
                name: "separations",
                columns: table => new
                {
                    key = table.Column<string>(type: "TEXT", maxLength: 200, nullable: false),
                    elder_id = table.Column<string>(type: "TEXT", maxLength: 200, nullable: true),
                    document = table.Column<string>(type: "TEXT", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_separations", x => x.key);
                });

            migrationBuilder.CreateIndex(
                name: "IX_separations_elder_id",
                table: "separations",
                column: "elder_id");
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropTable(
                name: "separations");

            migrationBuilder.DropColumn(
                name: "work_seconds",
                table: "plan_routes");
        }
    }
}
