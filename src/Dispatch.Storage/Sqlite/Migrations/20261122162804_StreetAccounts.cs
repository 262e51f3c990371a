using System;
using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace Dispatch.Storage.Sqlite.Migrations
{
    /// <inheritdoc />
    public partial class StreetAccounts : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.CreateTable(
                name: "account_entries",
                columns: table => new
                {
                    item_id = table.Column<string>(type: "TEXT", maxLength: 200, nullable: false),
                    sequence = table.Column<int>(type: "INTEGER", nullable: false),
                    month = table.Column<int>(type: "INTEGER", nullable: false),
                    date = table.Column<DateOnly>(type: "TEXT", nullable: false),
                    elder_id = table.Column<string>(type: "TEXT", maxLength: 64, nullable: false),
                    street_code = table.Column<string>(type: "TEXT", maxLength: 64, nullable: false),
                    service_code = table.Column<string>(type: "TEXT", maxLength: 64, nullable: false),
                    provider_id = table.Column<string>(type: "TEXT", maxLength: 64, nullable: false),
                    portions = table.Column<int>(type: "INTEGER", nullable: false),
                    outcome = table.Column<string>(type: "TEXT", maxLength: 16, nullable: false),
                    self_fen = table.Column<long>(type: "INTEGER", nullable: false),
                    low_income_fen = table.Column<long>(type: "INTEGER", nullable: false),
                    voucher_fen = table.Column<long>(type: "INTEGER", nullable: false),
                    long_term_care_fen = table.Column<long>(type: "INTEGER", nullable: false),
                    age_fen = table.Column<long>(type: "INTEGER", nullable: false),
                    other_fen = table.Column<long>(type: "INTEGER", nullable: false),
                    cost_milli_fen = table.Column<long>(type: "INTEGER", nullable: false),
                    volunteer_minutes = table.Column<int>(type: "INTEGER", nullable: false),
                    is_manual = table.Column<bool>(type: "INTEGER", nullable: false),
                    reason = table.Column<string>(type: "TEXT", maxLength: 1000, nullable: false),
                    made_utc = table.Column<DateTime>(type: "TEXT", nullable: false),
                    made_by = table.Column<string>(type: "TEXT", maxLength: 100, nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_account_entries", x => new { x.item_id, x.sequence });
                });

            migrationBuilder.CreateTable(
                name: "account_months",
                columns: table => new
                {
                    month = table.Column<int>(type: "INTEGER", nullable: false),
                    is_closed = table.Column<bool>(type: "INTEGER", nullable: false),
                    changed_utc = table.Column<DateTime>(type: "TEXT", nullable: false),
                    changed_by = table.Column<string>(type: "TEXT", maxLength: 100, nullable: false),
                    document = table.Column<string>(type: "TEXT", nullable: false),
                    tariff = table.Column<string>(type: "TEXT", nullable: false),
                    entries_hash = table.Column<string>(type: "TEXT", maxLength: 64, nullable: false),
                    revision = table.Column<int>(type: "INTEGER", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_account_months", x => x.month);
                });

            migrationBuilder.CreateTable(
                name: "account_tariffs",
                columns: table => new
                {
                    from_month = table.Column<int>(type: "INTEGER", nullable: false),
                    document = table.Column<string>(type: "TEXT", nullable: false),
                    made_utc = table.Column<DateTime>(type: "TEXT", nullable: false),
                    made_by = table.Column<string>(type: "TEXT", maxLength: 100, nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_account_tariffs", x => x.from_month);
                });

            migrationBuilder.CreateIndex(
                name: "ix_account_entries_date",
                table: "account_entries",
                column: "date");

            migrationBuilder.CreateIndex(
                name: "ix_account_entries_month",
                table: "account_entries",
                column: "month");
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropTable(
                name: "account_entries");

            migrationBuilder.DropTable(
                name: "account_months");

            migrationBuilder.DropTable(
                name: "account_tariffs");
        }
    }
}
