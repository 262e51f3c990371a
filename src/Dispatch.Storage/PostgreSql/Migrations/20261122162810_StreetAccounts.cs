using System;
using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace Dispatch.Storage.PostgreSql.Migrations
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
                    item_id = table.Column<string>(type: "character varying(200)", maxLength: 200, nullable: false, collation: "C"),
                    sequence = table.Column<int>(type: "integer", nullable: false),
                    month = table.Column<int>(type: "integer", nullable: false),
                    date = table.Column<DateOnly>(type: "date", nullable: false),
                    elder_id = table.Column<string>(type: "character varying(64)", maxLength: 64, nullable: false, collation: "C"),
                    street_code = table.Column<string>(type: "character varying(64)", maxLength: 64, nullable: false, collation: "C"),
                    service_code = table.Column<string>(type: "character varying(64)", maxLength: 64, nullable: false, collation: "C"),
                    provider_id = table.Column<string>(type: "character varying(64)", maxLength: 64, nullable: false, collation: "C"),
                    portions = table.Column<int>(type: "integer", nullable: false),
                    outcome = table.Column<string>(type: "character varying(16)", maxLength: 16, nullable: false),
                    self_fen = table.Column<long>(type: "bigint", nullable: false),
                    low_income_fen = table.Column<long>(type: "bigint", nullable: false),
                    voucher_fen = table.Column<long>(type: "bigint", nullable: false),
                    long_term_care_fen = table.Column<long>(type: "bigint", nullable: false),
                    age_fen = table.Column<long>(type: "bigint", nullable: false),
                    other_fen = table.Column<long>(type: "bigint", nullable: false),
                    cost_milli_fen = table.Column<long>(type: "bigint", nullable: false),
                    volunteer_minutes = table.Column<int>(type: "integer", nullable: false),
                    is_manual = table.Column<bool>(type: "boolean", nullable: false),
                    reason = table.Column<string>(type: "character varying(1000)", maxLength: 1000, nullable: false, collation: "C"),
                    made_utc = table.Column<DateTime>(type: "timestamp with time zone", nullable: false),
                    made_by = table.Column<string>(type: "character varying(100)", maxLength: 100, nullable: false, collation: "C")
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_account_entries", x => new { x.item_id, x.sequence });
                });

            migrationBuilder.CreateTable(
                name: "account_months",
                columns: table => new
                {
                    month = table.Column<int>(type: "integer", nullable: false),
                    is_closed = table.Column<bool>(type: "boolean", nullable: false),
                    changed_utc = table.Column<DateTime>(type: "timestamp with time zone", nullable: false),
                    changed_by = table.Column<string>(type: "character varying(100)", maxLength: 100, nullable: false, collation: "C"),
                    document = table.Column<string>(type: "text", nullable: false, collation: "C"),
                    tariff = table.Column<string>(type: "text", nullable: false, collation: "C"),
                    entries_hash = table.Column<string>(type: "character varying(64)", maxLength: 64, nullable: false, collation: "C"),
                    revision = table.Column<int>(type: "integer", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_account_months", x => x.month);
                });

            migrationBuilder.CreateTable(
                name: "account_tariffs",
                columns: table => new
                {
                    from_month = table.Column<int>(type: "integer", nullable: false),
                    document = table.Column<string>(type: "text", nullable: false, collation: "C"),
                    made_utc = table.Column<DateTime>(type: "timestamp with time zone", nullable: false),
                    made_by = table.Column<string>(type: "character varying(100)", maxLength: 100, nullable: false, collation: "C")
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
