using System;
using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace Dispatch.Storage.Sqlite.Migrations
{
    /// <inheritdoc />
    public partial class JobsAndAccounts : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropIndex(
                name: "IX_job_runs_state_queued_utc",
                table: "job_runs");

            migrationBuilder.AddColumn<DateTime>(
                name: "due_utc",
                table: "job_runs",
                type: "TEXT",
                nullable: false,
                defaultValue: new DateTime(1, 1, 1, 0, 0, 0, 0, DateTimeKind.Unspecified));

            migrationBuilder.CreateTable(
                name: "day_accounts",
                columns: table => new
                {
                    date = table.Column<DateOnly>(type: "TEXT", nullable: false),
                    scope_code = table.Column<string>(type: "TEXT", maxLength: 64, nullable: false),
                    plan_id = table.Column<Guid>(type: "TEXT", nullable: false),
                    promised = table.Column<int>(type: "INTEGER", nullable: false),
                    unserved = table.Column<int>(type: "INTEGER", nullable: false),
                    done = table.Column<int>(type: "INTEGER", nullable: false),
                    failed = table.Column<int>(type: "INTEGER", nullable: false),
                    not_home = table.Column<int>(type: "INTEGER", nullable: false),
                    unreported = table.Column<int>(type: "INTEGER", nullable: false),
                    portions = table.Column<int>(type: "INTEGER", nullable: false),
                    people = table.Column<int>(type: "INTEGER", nullable: false),
                    work_seconds = table.Column<long>(type: "INTEGER", nullable: false),
                    distance_metres = table.Column<long>(type: "INTEGER", nullable: false),
                    cost_milli_fen = table.Column<long>(type: "INTEGER", nullable: false),
                    made_utc = table.Column<DateTime>(type: "TEXT", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_day_accounts", x => new { x.date, x.scope_code });
                });

            migrationBuilder.CreateTable(
                name: "expected_orders",
                columns: table => new
                {
                    date = table.Column<DateOnly>(type: "TEXT", nullable: false),
                    order_id = table.Column<string>(type: "TEXT", maxLength: 200, nullable: false),
                    standing_id = table.Column<string>(type: "TEXT", maxLength: 200, nullable: false),
                    street_code = table.Column<string>(type: "TEXT", maxLength: 64, nullable: false),
                    elder_id = table.Column<string>(type: "TEXT", maxLength: 64, nullable: false),
                    service = table.Column<string>(type: "TEXT", maxLength: 64, nullable: false),
                    diet = table.Column<string>(type: "TEXT", maxLength: 64, nullable: true),
                    portions = table.Column<int>(type: "INTEGER", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_expected_orders", x => new { x.date, x.order_id });
                });

            migrationBuilder.CreateTable(
                name: "qualification_warnings",
                columns: table => new
                {
                    staff_id = table.Column<string>(type: "TEXT", maxLength: 64, nullable: false),
                    skill_code = table.Column<string>(type: "TEXT", maxLength: 64, nullable: false),
                    provider_id = table.Column<string>(type: "TEXT", maxLength: 64, nullable: false),
                    valid_until = table.Column<DateOnly>(type: "TEXT", nullable: false),
                    days_left = table.Column<int>(type: "INTEGER", nullable: false),
                    seen_on = table.Column<DateOnly>(type: "TEXT", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_qualification_warnings", x => new { x.staff_id, x.skill_code });
                });

            migrationBuilder.CreateIndex(
                name: "IX_job_runs_state_due_utc",
                table: "job_runs",
                columns: new[] { "state", "due_utc" });
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropTable(
                name: "day_accounts");

            migrationBuilder.DropTable(
                name: "expected_orders");

            migrationBuilder.DropTable(
                name: "qualification_warnings");

            migrationBuilder.DropIndex(
                name: "IX_job_runs_state_due_utc",
                table: "job_runs");

            migrationBuilder.DropColumn(
                name: "due_utc",
                table: "job_runs");

            migrationBuilder.CreateIndex(
                name: "IX_job_runs_state_queued_utc",
                table: "job_runs",
                columns: new[] { "state", "queued_utc" });
        }
    }
}
