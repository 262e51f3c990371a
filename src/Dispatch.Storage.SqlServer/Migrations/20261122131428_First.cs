using System;
using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace Dispatch.Storage.SqlServer.Migrations
{
    /// <inheritdoc />
    public partial class First : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.CreateTable(
                name: "absences",
                columns: table => new
                {
                    key = table.Column<string>(type: "nvarchar(200)", maxLength: 200, nullable: false, collation: "Latin1_General_100_BIN2"),
                    staff_id = table.Column<string>(type: "nvarchar(200)", maxLength: 200, nullable: true, collation: "Latin1_General_100_BIN2"),
                    date = table.Column<DateOnly>(type: "date", nullable: true),
                    document = table.Column<string>(type: "nvarchar(max)", nullable: false, collation: "Latin1_General_100_BIN2")
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_absences", x => x.key);
                });

            migrationBuilder.CreateTable(
                name: "audit_entries",
                columns: table => new
                {
                    seq = table.Column<long>(type: "bigint", nullable: false),
                    at_utc = table.Column<DateTime>(type: "datetime2", nullable: false),
                    actor = table.Column<string>(type: "nvarchar(100)", maxLength: 100, nullable: false, collation: "Latin1_General_100_BIN2"),
                    action = table.Column<string>(type: "nvarchar(48)", maxLength: 48, nullable: false, collation: "Latin1_General_100_BIN2"),
                    subject = table.Column<string>(type: "nvarchar(200)", maxLength: 200, nullable: false, collation: "Latin1_General_100_BIN2"),
                    details = table.Column<string>(type: "nvarchar(max)", nullable: false, collation: "Latin1_General_100_BIN2"),
                    previous_hash = table.Column<string>(type: "nvarchar(64)", maxLength: 64, nullable: false, collation: "Latin1_General_100_BIN2"),
                    hash = table.Column<string>(type: "nvarchar(64)", maxLength: 64, nullable: false, collation: "Latin1_General_100_BIN2")
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_audit_entries", x => x.seq);
                });

            migrationBuilder.CreateTable(
                name: "audit_head",
                columns: table => new
                {
                    id = table.Column<int>(type: "int", nullable: false),
                    seq = table.Column<long>(type: "bigint", nullable: false),
                    hash = table.Column<string>(type: "nvarchar(64)", maxLength: 64, nullable: false, collation: "Latin1_General_100_BIN2")
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_audit_head", x => x.id);
                });

            migrationBuilder.CreateTable(
                name: "batches",
                columns: table => new
                {
                    key = table.Column<string>(type: "nvarchar(200)", maxLength: 200, nullable: false, collation: "Latin1_General_100_BIN2"),
                    document = table.Column<string>(type: "nvarchar(max)", nullable: false, collation: "Latin1_General_100_BIN2")
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_batches", x => x.key);
                });

            migrationBuilder.CreateTable(
                name: "breaks",
                columns: table => new
                {
                    key = table.Column<string>(type: "nvarchar(200)", maxLength: 200, nullable: false, collation: "Latin1_General_100_BIN2"),
                    staff_id = table.Column<string>(type: "nvarchar(200)", maxLength: 200, nullable: true, collation: "Latin1_General_100_BIN2"),
                    document = table.Column<string>(type: "nvarchar(max)", nullable: false, collation: "Latin1_General_100_BIN2")
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_breaks", x => x.key);
                });

            migrationBuilder.CreateTable(
                name: "buildings",
                columns: table => new
                {
                    key = table.Column<string>(type: "nvarchar(200)", maxLength: 200, nullable: false, collation: "Latin1_General_100_BIN2"),
                    document = table.Column<string>(type: "nvarchar(max)", nullable: false, collation: "Latin1_General_100_BIN2")
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_buildings", x => x.key);
                });

            migrationBuilder.CreateTable(
                name: "canteen_slots",
                columns: table => new
                {
                    key = table.Column<string>(type: "nvarchar(200)", maxLength: 200, nullable: false, collation: "Latin1_General_100_BIN2"),
                    document = table.Column<string>(type: "nvarchar(max)", nullable: false, collation: "Latin1_General_100_BIN2")
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_canteen_slots", x => x.key);
                });

            migrationBuilder.CreateTable(
                name: "canteens",
                columns: table => new
                {
                    key = table.Column<string>(type: "nvarchar(200)", maxLength: 200, nullable: false, collation: "Latin1_General_100_BIN2"),
                    name = table.Column<string>(type: "nvarchar(200)", maxLength: 200, nullable: true, collation: "Latin1_General_100_BIN2"),
                    street_code = table.Column<string>(type: "nvarchar(200)", maxLength: 200, nullable: true, collation: "Latin1_General_100_BIN2"),
                    document = table.Column<string>(type: "nvarchar(max)", nullable: false, collation: "Latin1_General_100_BIN2")
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_canteens", x => x.key);
                });

            migrationBuilder.CreateTable(
                name: "compounds",
                columns: table => new
                {
                    key = table.Column<string>(type: "nvarchar(200)", maxLength: 200, nullable: false, collation: "Latin1_General_100_BIN2"),
                    name = table.Column<string>(type: "nvarchar(200)", maxLength: 200, nullable: true, collation: "Latin1_General_100_BIN2"),
                    street_code = table.Column<string>(type: "nvarchar(200)", maxLength: 200, nullable: true, collation: "Latin1_General_100_BIN2"),
                    document = table.Column<string>(type: "nvarchar(max)", nullable: false, collation: "Latin1_General_100_BIN2")
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_compounds", x => x.key);
                });

            migrationBuilder.CreateTable(
                name: "day_accounts",
                columns: table => new
                {
                    date = table.Column<DateOnly>(type: "date", nullable: false),
                    scope_code = table.Column<string>(type: "nvarchar(64)", maxLength: 64, nullable: false, collation: "Latin1_General_100_BIN2"),
                    plan_id = table.Column<Guid>(type: "uniqueidentifier", nullable: false),
                    promised = table.Column<int>(type: "int", nullable: false),
                    unserved = table.Column<int>(type: "int", nullable: false),
                    done = table.Column<int>(type: "int", nullable: false),
                    failed = table.Column<int>(type: "int", nullable: false),
                    not_home = table.Column<int>(type: "int", nullable: false),
                    unreported = table.Column<int>(type: "int", nullable: false),
                    portions = table.Column<int>(type: "int", nullable: false),
                    people = table.Column<int>(type: "int", nullable: false),
                    work_seconds = table.Column<long>(type: "bigint", nullable: false),
                    distance_metres = table.Column<long>(type: "bigint", nullable: false),
                    cost_milli_fen = table.Column<long>(type: "bigint", nullable: false),
                    made_utc = table.Column<DateTime>(type: "datetime2", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_day_accounts", x => new { x.date, x.scope_code });
                });

            migrationBuilder.CreateTable(
                name: "day_events",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "uniqueidentifier", nullable: false),
                    date = table.Column<DateOnly>(type: "date", nullable: false),
                    scope_code = table.Column<string>(type: "nvarchar(64)", maxLength: 64, nullable: false, collation: "Latin1_General_100_BIN2"),
                    kind = table.Column<string>(type: "nvarchar(48)", maxLength: 48, nullable: false, collation: "Latin1_General_100_BIN2"),
                    document = table.Column<string>(type: "nvarchar(max)", nullable: false, collation: "Latin1_General_100_BIN2"),
                    received_utc = table.Column<DateTime>(type: "datetime2", nullable: false),
                    received_by = table.Column<string>(type: "nvarchar(100)", maxLength: 100, nullable: false, collation: "Latin1_General_100_BIN2"),
                    state = table.Column<string>(type: "nvarchar(16)", maxLength: 16, nullable: false),
                    replan_id = table.Column<Guid>(type: "uniqueidentifier", nullable: true),
                    revision = table.Column<int>(type: "int", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_day_events", x => x.id);
                });

            migrationBuilder.CreateTable(
                name: "day_locks",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "uniqueidentifier", nullable: false),
                    date = table.Column<DateOnly>(type: "date", nullable: false),
                    item_id = table.Column<string>(type: "nvarchar(200)", maxLength: 200, nullable: false, collation: "Latin1_General_100_BIN2"),
                    staff_id = table.Column<string>(type: "nvarchar(64)", maxLength: 64, nullable: true, collation: "Latin1_General_100_BIN2"),
                    start = table.Column<int>(type: "int", nullable: true),
                    locked_by = table.Column<string>(type: "nvarchar(100)", maxLength: 100, nullable: false, collation: "Latin1_General_100_BIN2"),
                    reason = table.Column<string>(type: "nvarchar(1000)", maxLength: 1000, nullable: false, collation: "Latin1_General_100_BIN2"),
                    created_utc = table.Column<DateTime>(type: "datetime2", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_day_locks", x => x.id);
                });

            migrationBuilder.CreateTable(
                name: "districts",
                columns: table => new
                {
                    key = table.Column<string>(type: "nvarchar(200)", maxLength: 200, nullable: false, collation: "Latin1_General_100_BIN2"),
                    name = table.Column<string>(type: "nvarchar(200)", maxLength: 200, nullable: true, collation: "Latin1_General_100_BIN2"),
                    document = table.Column<string>(type: "nvarchar(max)", nullable: false, collation: "Latin1_General_100_BIN2")
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_districts", x => x.key);
                });

            migrationBuilder.CreateTable(
                name: "elders",
                columns: table => new
                {
                    key = table.Column<string>(type: "nvarchar(200)", maxLength: 200, nullable: false, collation: "Latin1_General_100_BIN2"),
                    name = table.Column<string>(type: "nvarchar(200)", maxLength: 200, nullable: true, collation: "Latin1_General_100_BIN2"),
                    document = table.Column<string>(type: "nvarchar(max)", nullable: false, collation: "Latin1_General_100_BIN2")
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_elders", x => x.key);
                });

            migrationBuilder.CreateTable(
                name: "equipment",
                columns: table => new
                {
                    key = table.Column<string>(type: "nvarchar(200)", maxLength: 200, nullable: false, collation: "Latin1_General_100_BIN2"),
                    document = table.Column<string>(type: "nvarchar(max)", nullable: false, collation: "Latin1_General_100_BIN2")
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_equipment", x => x.key);
                });

            migrationBuilder.CreateTable(
                name: "expected_orders",
                columns: table => new
                {
                    date = table.Column<DateOnly>(type: "date", nullable: false),
                    order_id = table.Column<string>(type: "nvarchar(200)", maxLength: 200, nullable: false, collation: "Latin1_General_100_BIN2"),
                    standing_id = table.Column<string>(type: "nvarchar(200)", maxLength: 200, nullable: false, collation: "Latin1_General_100_BIN2"),
                    street_code = table.Column<string>(type: "nvarchar(64)", maxLength: 64, nullable: false, collation: "Latin1_General_100_BIN2"),
                    elder_id = table.Column<string>(type: "nvarchar(64)", maxLength: 64, nullable: false, collation: "Latin1_General_100_BIN2"),
                    service = table.Column<string>(type: "nvarchar(64)", maxLength: 64, nullable: false, collation: "Latin1_General_100_BIN2"),
                    diet = table.Column<string>(type: "nvarchar(64)", maxLength: 64, nullable: true, collation: "Latin1_General_100_BIN2"),
                    portions = table.Column<int>(type: "int", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_expected_orders", x => new { x.date, x.order_id });
                });

            migrationBuilder.CreateTable(
                name: "holidays",
                columns: table => new
                {
                    key = table.Column<string>(type: "nvarchar(200)", maxLength: 200, nullable: false, collation: "Latin1_General_100_BIN2"),
                    name = table.Column<string>(type: "nvarchar(200)", maxLength: 200, nullable: true, collation: "Latin1_General_100_BIN2"),
                    date = table.Column<DateOnly>(type: "date", nullable: true),
                    document = table.Column<string>(type: "nvarchar(max)", nullable: false, collation: "Latin1_General_100_BIN2")
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_holidays", x => x.key);
                });

            migrationBuilder.CreateTable(
                name: "hospitals",
                columns: table => new
                {
                    key = table.Column<string>(type: "nvarchar(200)", maxLength: 200, nullable: false, collation: "Latin1_General_100_BIN2"),
                    name = table.Column<string>(type: "nvarchar(200)", maxLength: 200, nullable: true, collation: "Latin1_General_100_BIN2"),
                    document = table.Column<string>(type: "nvarchar(max)", nullable: false, collation: "Latin1_General_100_BIN2")
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_hospitals", x => x.key);
                });

            migrationBuilder.CreateTable(
                name: "job_runs",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "uniqueidentifier", nullable: false),
                    kind = table.Column<string>(type: "nvarchar(48)", maxLength: 48, nullable: false, collation: "Latin1_General_100_BIN2"),
                    date = table.Column<DateOnly>(type: "date", nullable: true),
                    scope_code = table.Column<string>(type: "nvarchar(64)", maxLength: 64, nullable: false, collation: "Latin1_General_100_BIN2"),
                    slot = table.Column<string>(type: "nvarchar(200)", maxLength: 200, nullable: false, collation: "Latin1_General_100_BIN2"),
                    request = table.Column<string>(type: "nvarchar(max)", nullable: false, collation: "Latin1_General_100_BIN2"),
                    state = table.Column<string>(type: "nvarchar(16)", maxLength: 16, nullable: false),
                    progress = table.Column<string>(type: "nvarchar(max)", nullable: true, collation: "Latin1_General_100_BIN2"),
                    attempt = table.Column<int>(type: "int", nullable: false),
                    queued_utc = table.Column<DateTime>(type: "datetime2", nullable: false),
                    due_utc = table.Column<DateTime>(type: "datetime2", nullable: false),
                    started_utc = table.Column<DateTime>(type: "datetime2", nullable: true),
                    ended_utc = table.Column<DateTime>(type: "datetime2", nullable: true),
                    requested_by = table.Column<string>(type: "nvarchar(100)", maxLength: 100, nullable: false, collation: "Latin1_General_100_BIN2"),
                    cancel_requested = table.Column<bool>(type: "bit", nullable: false),
                    node = table.Column<string>(type: "nvarchar(100)", maxLength: 100, nullable: true, collation: "Latin1_General_100_BIN2"),
                    heartbeat_utc = table.Column<DateTime>(type: "datetime2", nullable: true),
                    error_code = table.Column<string>(type: "nvarchar(64)", maxLength: 64, nullable: true, collation: "Latin1_General_100_BIN2"),
                    error_text = table.Column<string>(type: "nvarchar(max)", nullable: true, collation: "Latin1_General_100_BIN2"),
                    result_plan_id = table.Column<Guid>(type: "uniqueidentifier", nullable: true),
                    revision = table.Column<int>(type: "int", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_job_runs", x => x.id);
                });

            migrationBuilder.CreateTable(
                name: "kitchens",
                columns: table => new
                {
                    key = table.Column<string>(type: "nvarchar(200)", maxLength: 200, nullable: false, collation: "Latin1_General_100_BIN2"),
                    name = table.Column<string>(type: "nvarchar(200)", maxLength: 200, nullable: true, collation: "Latin1_General_100_BIN2"),
                    street_code = table.Column<string>(type: "nvarchar(200)", maxLength: 200, nullable: true, collation: "Latin1_General_100_BIN2"),
                    document = table.Column<string>(type: "nvarchar(max)", nullable: false, collation: "Latin1_General_100_BIN2")
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_kitchens", x => x.key);
                });

            migrationBuilder.CreateTable(
                name: "meal_orders",
                columns: table => new
                {
                    key = table.Column<string>(type: "nvarchar(200)", maxLength: 200, nullable: false, collation: "Latin1_General_100_BIN2"),
                    elder_id = table.Column<string>(type: "nvarchar(200)", maxLength: 200, nullable: true, collation: "Latin1_General_100_BIN2"),
                    date = table.Column<DateOnly>(type: "date", nullable: true),
                    document = table.Column<string>(type: "nvarchar(max)", nullable: false, collation: "Latin1_General_100_BIN2")
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_meal_orders", x => x.key);
                });

            migrationBuilder.CreateTable(
                name: "pauses",
                columns: table => new
                {
                    key = table.Column<string>(type: "nvarchar(200)", maxLength: 200, nullable: false, collation: "Latin1_General_100_BIN2"),
                    elder_id = table.Column<string>(type: "nvarchar(200)", maxLength: 200, nullable: true, collation: "Latin1_General_100_BIN2"),
                    date = table.Column<DateOnly>(type: "date", nullable: true),
                    document = table.Column<string>(type: "nvarchar(max)", nullable: false, collation: "Latin1_General_100_BIN2")
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_pauses", x => x.key);
                });

            migrationBuilder.CreateTable(
                name: "plan_inputs",
                columns: table => new
                {
                    input_hash = table.Column<string>(type: "nvarchar(64)", maxLength: 64, nullable: false, collation: "Latin1_General_100_BIN2"),
                    registers = table.Column<byte[]>(type: "varbinary(max)", nullable: false),
                    created_utc = table.Column<DateTime>(type: "datetime2", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_plan_inputs", x => x.input_hash);
                });

            migrationBuilder.CreateTable(
                name: "plans",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "uniqueidentifier", nullable: false),
                    date = table.Column<DateOnly>(type: "date", nullable: false),
                    scope_code = table.Column<string>(type: "nvarchar(64)", maxLength: 64, nullable: false, collation: "Latin1_General_100_BIN2"),
                    scope_name = table.Column<string>(type: "nvarchar(64)", maxLength: 64, nullable: false, collation: "Latin1_General_100_BIN2"),
                    version = table.Column<int>(type: "int", nullable: false),
                    status = table.Column<string>(type: "nvarchar(16)", maxLength: 16, nullable: false),
                    created_utc = table.Column<DateTime>(type: "datetime2", nullable: false),
                    input_hash = table.Column<string>(type: "nvarchar(64)", maxLength: 64, nullable: false, collation: "Latin1_General_100_BIN2"),
                    cost_milli_fen = table.Column<long>(type: "bigint", nullable: false),
                    served = table.Column<int>(type: "int", nullable: false),
                    unserved = table.Column<int>(type: "int", nullable: false),
                    people = table.Column<int>(type: "int", nullable: false),
                    settings = table.Column<string>(type: "nvarchar(max)", nullable: true, collation: "Latin1_General_100_BIN2"),
                    scenario_label = table.Column<string>(type: "nvarchar(200)", maxLength: 200, nullable: true, collation: "Latin1_General_100_BIN2"),
                    published_utc = table.Column<DateTime>(type: "datetime2", nullable: true),
                    published_by = table.Column<string>(type: "nvarchar(100)", maxLength: 100, nullable: true, collation: "Latin1_General_100_BIN2"),
                    revision = table.Column<int>(type: "int", nullable: false),
                    document = table.Column<string>(type: "nvarchar(max)", nullable: false, collation: "Latin1_General_100_BIN2")
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_plans", x => x.id);
                });

            migrationBuilder.CreateTable(
                name: "prices",
                columns: table => new
                {
                    key = table.Column<string>(type: "nvarchar(200)", maxLength: 200, nullable: false, collation: "Latin1_General_100_BIN2"),
                    service_code = table.Column<string>(type: "nvarchar(200)", maxLength: 200, nullable: true, collation: "Latin1_General_100_BIN2"),
                    document = table.Column<string>(type: "nvarchar(max)", nullable: false, collation: "Latin1_General_100_BIN2")
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_prices", x => x.key);
                });

            migrationBuilder.CreateTable(
                name: "providers",
                columns: table => new
                {
                    key = table.Column<string>(type: "nvarchar(200)", maxLength: 200, nullable: false, collation: "Latin1_General_100_BIN2"),
                    name = table.Column<string>(type: "nvarchar(200)", maxLength: 200, nullable: true, collation: "Latin1_General_100_BIN2"),
                    document = table.Column<string>(type: "nvarchar(max)", nullable: false, collation: "Latin1_General_100_BIN2")
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_providers", x => x.key);
                });

            migrationBuilder.CreateTable(
                name: "qualification_warnings",
                columns: table => new
                {
                    staff_id = table.Column<string>(type: "nvarchar(64)", maxLength: 64, nullable: false, collation: "Latin1_General_100_BIN2"),
                    skill_code = table.Column<string>(type: "nvarchar(64)", maxLength: 64, nullable: false, collation: "Latin1_General_100_BIN2"),
                    provider_id = table.Column<string>(type: "nvarchar(64)", maxLength: 64, nullable: false, collation: "Latin1_General_100_BIN2"),
                    valid_until = table.Column<DateOnly>(type: "date", nullable: false),
                    days_left = table.Column<int>(type: "int", nullable: false),
                    seen_on = table.Column<DateOnly>(type: "date", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_qualification_warnings", x => new { x.staff_id, x.skill_code });
                });

            migrationBuilder.CreateTable(
                name: "qualifications",
                columns: table => new
                {
                    key = table.Column<string>(type: "nvarchar(200)", maxLength: 200, nullable: false, collation: "Latin1_General_100_BIN2"),
                    staff_id = table.Column<string>(type: "nvarchar(200)", maxLength: 200, nullable: true, collation: "Latin1_General_100_BIN2"),
                    date = table.Column<DateOnly>(type: "date", nullable: true),
                    document = table.Column<string>(type: "nvarchar(max)", nullable: false, collation: "Latin1_General_100_BIN2")
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_qualifications", x => x.key);
                });

            migrationBuilder.CreateTable(
                name: "register_state",
                columns: table => new
                {
                    id = table.Column<int>(type: "int", nullable: false),
                    revision = table.Column<int>(type: "int", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_register_state", x => x.id);
                });

            migrationBuilder.CreateTable(
                name: "relations",
                columns: table => new
                {
                    key = table.Column<string>(type: "nvarchar(200)", maxLength: 200, nullable: false, collation: "Latin1_General_100_BIN2"),
                    elder_id = table.Column<string>(type: "nvarchar(200)", maxLength: 200, nullable: true, collation: "Latin1_General_100_BIN2"),
                    staff_id = table.Column<string>(type: "nvarchar(200)", maxLength: 200, nullable: true, collation: "Latin1_General_100_BIN2"),
                    document = table.Column<string>(type: "nvarchar(max)", nullable: false, collation: "Latin1_General_100_BIN2")
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_relations", x => x.key);
                });

            migrationBuilder.CreateTable(
                name: "replans",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "uniqueidentifier", nullable: false),
                    date = table.Column<DateOnly>(type: "date", nullable: false),
                    scope_code = table.Column<string>(type: "nvarchar(64)", maxLength: 64, nullable: false, collation: "Latin1_General_100_BIN2"),
                    base_plan_id = table.Column<Guid>(type: "uniqueidentifier", nullable: false),
                    base_revision = table.Column<int>(type: "int", nullable: false),
                    plan_id = table.Column<Guid>(type: "uniqueidentifier", nullable: true),
                    document = table.Column<string>(type: "nvarchar(max)", nullable: false, collation: "Latin1_General_100_BIN2"),
                    state = table.Column<string>(type: "nvarchar(16)", maxLength: 16, nullable: false),
                    created_utc = table.Column<DateTime>(type: "datetime2", nullable: false),
                    decided_utc = table.Column<DateTime>(type: "datetime2", nullable: true),
                    decided_by = table.Column<string>(type: "nvarchar(100)", maxLength: 100, nullable: true, collation: "Latin1_General_100_BIN2"),
                    revision = table.Column<int>(type: "int", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_replans", x => x.id);
                });

            migrationBuilder.CreateTable(
                name: "separations",
                columns: table => new
                {
                    key = table.Column<string>(type: "nvarchar(200)", maxLength: 200, nullable: false, collation: "Latin1_General_100_BIN2"),
                    elder_id = table.Column<string>(type: "nvarchar(200)", maxLength: 200, nullable: true, collation: "Latin1_General_100_BIN2"),
                    document = table.Column<string>(type: "nvarchar(max)", nullable: false, collation: "Latin1_General_100_BIN2")
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_separations", x => x.key);
                });

            migrationBuilder.CreateTable(
                name: "service_roles",
                columns: table => new
                {
                    key = table.Column<string>(type: "nvarchar(200)", maxLength: 200, nullable: false, collation: "Latin1_General_100_BIN2"),
                    name = table.Column<string>(type: "nvarchar(200)", maxLength: 200, nullable: true, collation: "Latin1_General_100_BIN2"),
                    service_code = table.Column<string>(type: "nvarchar(200)", maxLength: 200, nullable: true, collation: "Latin1_General_100_BIN2"),
                    document = table.Column<string>(type: "nvarchar(max)", nullable: false, collation: "Latin1_General_100_BIN2")
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_service_roles", x => x.key);
                });

            migrationBuilder.CreateTable(
                name: "services",
                columns: table => new
                {
                    key = table.Column<string>(type: "nvarchar(200)", maxLength: 200, nullable: false, collation: "Latin1_General_100_BIN2"),
                    name = table.Column<string>(type: "nvarchar(200)", maxLength: 200, nullable: true, collation: "Latin1_General_100_BIN2"),
                    document = table.Column<string>(type: "nvarchar(max)", nullable: false, collation: "Latin1_General_100_BIN2")
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_services", x => x.key);
                });

            migrationBuilder.CreateTable(
                name: "shifts",
                columns: table => new
                {
                    key = table.Column<string>(type: "nvarchar(200)", maxLength: 200, nullable: false, collation: "Latin1_General_100_BIN2"),
                    staff_id = table.Column<string>(type: "nvarchar(200)", maxLength: 200, nullable: true, collation: "Latin1_General_100_BIN2"),
                    date = table.Column<DateOnly>(type: "date", nullable: true),
                    document = table.Column<string>(type: "nvarchar(max)", nullable: false, collation: "Latin1_General_100_BIN2")
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_shifts", x => x.key);
                });

            migrationBuilder.CreateTable(
                name: "skills",
                columns: table => new
                {
                    key = table.Column<string>(type: "nvarchar(200)", maxLength: 200, nullable: false, collation: "Latin1_General_100_BIN2"),
                    name = table.Column<string>(type: "nvarchar(200)", maxLength: 200, nullable: true, collation: "Latin1_General_100_BIN2"),
                    document = table.Column<string>(type: "nvarchar(max)", nullable: false, collation: "Latin1_General_100_BIN2")
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_skills", x => x.key);
                });

            migrationBuilder.CreateTable(
                name: "spacing_rules",
                columns: table => new
                {
                    key = table.Column<string>(type: "nvarchar(200)", maxLength: 200, nullable: false, collation: "Latin1_General_100_BIN2"),
                    service_code = table.Column<string>(type: "nvarchar(200)", maxLength: 200, nullable: true, collation: "Latin1_General_100_BIN2"),
                    document = table.Column<string>(type: "nvarchar(max)", nullable: false, collation: "Latin1_General_100_BIN2")
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_spacing_rules", x => x.key);
                });

            migrationBuilder.CreateTable(
                name: "staff",
                columns: table => new
                {
                    key = table.Column<string>(type: "nvarchar(200)", maxLength: 200, nullable: false, collation: "Latin1_General_100_BIN2"),
                    name = table.Column<string>(type: "nvarchar(200)", maxLength: 200, nullable: true, collation: "Latin1_General_100_BIN2"),
                    document = table.Column<string>(type: "nvarchar(max)", nullable: false, collation: "Latin1_General_100_BIN2")
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_staff", x => x.key);
                });

            migrationBuilder.CreateTable(
                name: "standing_meals",
                columns: table => new
                {
                    key = table.Column<string>(type: "nvarchar(200)", maxLength: 200, nullable: false, collation: "Latin1_General_100_BIN2"),
                    elder_id = table.Column<string>(type: "nvarchar(200)", maxLength: 200, nullable: true, collation: "Latin1_General_100_BIN2"),
                    document = table.Column<string>(type: "nvarchar(max)", nullable: false, collation: "Latin1_General_100_BIN2")
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_standing_meals", x => x.key);
                });

            migrationBuilder.CreateTable(
                name: "standing_visits",
                columns: table => new
                {
                    key = table.Column<string>(type: "nvarchar(200)", maxLength: 200, nullable: false, collation: "Latin1_General_100_BIN2"),
                    elder_id = table.Column<string>(type: "nvarchar(200)", maxLength: 200, nullable: true, collation: "Latin1_General_100_BIN2"),
                    service_code = table.Column<string>(type: "nvarchar(200)", maxLength: 200, nullable: true, collation: "Latin1_General_100_BIN2"),
                    document = table.Column<string>(type: "nvarchar(max)", nullable: false, collation: "Latin1_General_100_BIN2")
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_standing_visits", x => x.key);
                });

            migrationBuilder.CreateTable(
                name: "stations",
                columns: table => new
                {
                    key = table.Column<string>(type: "nvarchar(200)", maxLength: 200, nullable: false, collation: "Latin1_General_100_BIN2"),
                    name = table.Column<string>(type: "nvarchar(200)", maxLength: 200, nullable: true, collation: "Latin1_General_100_BIN2"),
                    street_code = table.Column<string>(type: "nvarchar(200)", maxLength: 200, nullable: true, collation: "Latin1_General_100_BIN2"),
                    document = table.Column<string>(type: "nvarchar(max)", nullable: false, collation: "Latin1_General_100_BIN2")
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_stations", x => x.key);
                });

            migrationBuilder.CreateTable(
                name: "stop_actuals",
                columns: table => new
                {
                    date = table.Column<DateOnly>(type: "date", nullable: false),
                    item_id = table.Column<string>(type: "nvarchar(200)", maxLength: 200, nullable: false, collation: "Latin1_General_100_BIN2"),
                    staff_id = table.Column<string>(type: "nvarchar(64)", maxLength: 64, nullable: false, collation: "Latin1_General_100_BIN2"),
                    state = table.Column<string>(type: "nvarchar(16)", maxLength: 16, nullable: false),
                    arrived_utc = table.Column<DateTime>(type: "datetime2", nullable: true),
                    done_utc = table.Column<DateTime>(type: "datetime2", nullable: true),
                    device_utc = table.Column<DateTime>(type: "datetime2", nullable: true),
                    reported_by = table.Column<string>(type: "nvarchar(100)", maxLength: 100, nullable: false, collation: "Latin1_General_100_BIN2"),
                    note = table.Column<string>(type: "nvarchar(1000)", maxLength: 1000, nullable: true, collation: "Latin1_General_100_BIN2"),
                    revision = table.Column<int>(type: "int", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_stop_actuals", x => new { x.date, x.item_id, x.staff_id });
                });

            migrationBuilder.CreateTable(
                name: "streets",
                columns: table => new
                {
                    key = table.Column<string>(type: "nvarchar(200)", maxLength: 200, nullable: false, collation: "Latin1_General_100_BIN2"),
                    name = table.Column<string>(type: "nvarchar(200)", maxLength: 200, nullable: true, collation: "Latin1_General_100_BIN2"),
                    document = table.Column<string>(type: "nvarchar(max)", nullable: false, collation: "Latin1_General_100_BIN2")
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_streets", x => x.key);
                });

            migrationBuilder.CreateTable(
                name: "trunk_vehicles",
                columns: table => new
                {
                    key = table.Column<string>(type: "nvarchar(200)", maxLength: 200, nullable: false, collation: "Latin1_General_100_BIN2"),
                    staff_id = table.Column<string>(type: "nvarchar(200)", maxLength: 200, nullable: true, collation: "Latin1_General_100_BIN2"),
                    document = table.Column<string>(type: "nvarchar(max)", nullable: false, collation: "Latin1_General_100_BIN2")
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_trunk_vehicles", x => x.key);
                });

            migrationBuilder.CreateTable(
                name: "visit_links",
                columns: table => new
                {
                    key = table.Column<string>(type: "nvarchar(200)", maxLength: 200, nullable: false, collation: "Latin1_General_100_BIN2"),
                    document = table.Column<string>(type: "nvarchar(max)", nullable: false, collation: "Latin1_General_100_BIN2")
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_visit_links", x => x.key);
                });

            migrationBuilder.CreateTable(
                name: "visit_orders",
                columns: table => new
                {
                    key = table.Column<string>(type: "nvarchar(200)", maxLength: 200, nullable: false, collation: "Latin1_General_100_BIN2"),
                    elder_id = table.Column<string>(type: "nvarchar(200)", maxLength: 200, nullable: true, collation: "Latin1_General_100_BIN2"),
                    service_code = table.Column<string>(type: "nvarchar(200)", maxLength: 200, nullable: true, collation: "Latin1_General_100_BIN2"),
                    date = table.Column<DateOnly>(type: "date", nullable: true),
                    document = table.Column<string>(type: "nvarchar(max)", nullable: false, collation: "Latin1_General_100_BIN2")
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_visit_orders", x => x.key);
                });

            migrationBuilder.CreateTable(
                name: "plan_routes",
                columns: table => new
                {
                    plan_id = table.Column<Guid>(type: "uniqueidentifier", nullable: false),
                    position = table.Column<int>(type: "int", nullable: false),
                    staff_id = table.Column<string>(type: "nvarchar(64)", maxLength: 64, nullable: false, collation: "Latin1_General_100_BIN2"),
                    staff_kind = table.Column<string>(type: "nvarchar(64)", maxLength: 64, nullable: false, collation: "Latin1_General_100_BIN2"),
                    base_id = table.Column<string>(type: "nvarchar(64)", maxLength: 64, nullable: true, collation: "Latin1_General_100_BIN2"),
                    trips = table.Column<int>(type: "int", nullable: false),
                    stops = table.Column<int>(type: "int", nullable: false),
                    distance_metres = table.Column<long>(type: "bigint", nullable: false),
                    work_seconds = table.Column<long>(type: "bigint", nullable: false),
                    document = table.Column<string>(type: "nvarchar(max)", nullable: false, collation: "Latin1_General_100_BIN2")
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_plan_routes", x => new { x.plan_id, x.position });
                    table.ForeignKey(
                        name: "FK_plan_routes_plans_plan_id",
                        column: x => x.plan_id,
                        principalTable: "plans",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "plan_unserved",
                columns: table => new
                {
                    plan_id = table.Column<Guid>(type: "uniqueidentifier", nullable: false),
                    position = table.Column<int>(type: "int", nullable: false),
                    service_code = table.Column<string>(type: "nvarchar(64)", maxLength: 64, nullable: false, collation: "Latin1_General_100_BIN2"),
                    reason_code = table.Column<string>(type: "nvarchar(64)", maxLength: 64, nullable: false, collation: "Latin1_General_100_BIN2"),
                    elder_id = table.Column<string>(type: "nvarchar(64)", maxLength: 64, nullable: true, collation: "Latin1_General_100_BIN2"),
                    document = table.Column<string>(type: "nvarchar(max)", nullable: false, collation: "Latin1_General_100_BIN2")
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_plan_unserved", x => new { x.plan_id, x.position });
                    table.ForeignKey(
                        name: "FK_plan_unserved_plans_plan_id",
                        column: x => x.plan_id,
                        principalTable: "plans",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.InsertData(
                table: "audit_head",
                columns: new[] { "id", "hash", "seq" },
                values: new object[] { 1, "0000000000000000000000000000000000000000000000000000000000000000", 0L });

            migrationBuilder.CreateIndex(
                name: "IX_absences_date",
                table: "absences",
                column: "date");

            migrationBuilder.CreateIndex(
                name: "IX_absences_staff_id",
                table: "absences",
                column: "staff_id");

            migrationBuilder.CreateIndex(
                name: "IX_audit_entries_at_utc",
                table: "audit_entries",
                column: "at_utc");

            migrationBuilder.CreateIndex(
                name: "IX_audit_entries_subject",
                table: "audit_entries",
                column: "subject");

            migrationBuilder.CreateIndex(
                name: "IX_breaks_staff_id",
                table: "breaks",
                column: "staff_id");

            migrationBuilder.CreateIndex(
                name: "IX_canteens_street_code",
                table: "canteens",
                column: "street_code");

            migrationBuilder.CreateIndex(
                name: "IX_compounds_street_code",
                table: "compounds",
                column: "street_code");

            migrationBuilder.CreateIndex(
                name: "IX_day_events_date_scope_code",
                table: "day_events",
                columns: new[] { "date", "scope_code" });

            migrationBuilder.CreateIndex(
                name: "IX_day_locks_date_item_id",
                table: "day_locks",
                columns: new[] { "date", "item_id" });

            migrationBuilder.CreateIndex(
                name: "IX_holidays_date",
                table: "holidays",
                column: "date");

            migrationBuilder.CreateIndex(
                name: "IX_job_runs_slot",
                table: "job_runs",
                column: "slot",
                unique: true,
                filter: "state IN ('Queued', 'Running')");

            migrationBuilder.CreateIndex(
                name: "IX_job_runs_state_due_utc",
                table: "job_runs",
                columns: new[] { "state", "due_utc" });

            migrationBuilder.CreateIndex(
                name: "IX_kitchens_street_code",
                table: "kitchens",
                column: "street_code");

            migrationBuilder.CreateIndex(
                name: "IX_meal_orders_date",
                table: "meal_orders",
                column: "date");

            migrationBuilder.CreateIndex(
                name: "IX_meal_orders_elder_id",
                table: "meal_orders",
                column: "elder_id");

            migrationBuilder.CreateIndex(
                name: "IX_pauses_date",
                table: "pauses",
                column: "date");

            migrationBuilder.CreateIndex(
                name: "IX_pauses_elder_id",
                table: "pauses",
                column: "elder_id");

            migrationBuilder.CreateIndex(
                name: "IX_plan_routes_plan_id_staff_id",
                table: "plan_routes",
                columns: new[] { "plan_id", "staff_id" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_plans_date_scope_code_version",
                table: "plans",
                columns: new[] { "date", "scope_code", "version" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_plans_input_hash",
                table: "plans",
                column: "input_hash");

            migrationBuilder.CreateIndex(
                name: "IX_plans_one_published",
                table: "plans",
                columns: new[] { "date", "scope_code" },
                unique: true,
                filter: "status = 'Published'");

            migrationBuilder.CreateIndex(
                name: "IX_prices_service_code",
                table: "prices",
                column: "service_code");

            migrationBuilder.CreateIndex(
                name: "IX_qualifications_date",
                table: "qualifications",
                column: "date");

            migrationBuilder.CreateIndex(
                name: "IX_qualifications_staff_id",
                table: "qualifications",
                column: "staff_id");

            migrationBuilder.CreateIndex(
                name: "IX_relations_elder_id",
                table: "relations",
                column: "elder_id");

            migrationBuilder.CreateIndex(
                name: "IX_relations_staff_id",
                table: "relations",
                column: "staff_id");

            migrationBuilder.CreateIndex(
                name: "IX_replans_date_scope_code",
                table: "replans",
                columns: new[] { "date", "scope_code" });

            migrationBuilder.CreateIndex(
                name: "IX_separations_elder_id",
                table: "separations",
                column: "elder_id");

            migrationBuilder.CreateIndex(
                name: "IX_service_roles_service_code",
                table: "service_roles",
                column: "service_code");

            migrationBuilder.CreateIndex(
                name: "IX_shifts_date",
                table: "shifts",
                column: "date");

            migrationBuilder.CreateIndex(
                name: "IX_shifts_staff_id",
                table: "shifts",
                column: "staff_id");

            migrationBuilder.CreateIndex(
                name: "IX_spacing_rules_service_code",
                table: "spacing_rules",
                column: "service_code");

            migrationBuilder.CreateIndex(
                name: "IX_standing_meals_elder_id",
                table: "standing_meals",
                column: "elder_id");

            migrationBuilder.CreateIndex(
                name: "IX_standing_visits_elder_id",
                table: "standing_visits",
                column: "elder_id");

            migrationBuilder.CreateIndex(
                name: "IX_standing_visits_service_code",
                table: "standing_visits",
                column: "service_code");

            migrationBuilder.CreateIndex(
                name: "IX_stations_street_code",
                table: "stations",
                column: "street_code");

            migrationBuilder.CreateIndex(
                name: "IX_trunk_vehicles_staff_id",
                table: "trunk_vehicles",
                column: "staff_id");

            migrationBuilder.CreateIndex(
                name: "IX_visit_orders_date",
                table: "visit_orders",
                column: "date");

            migrationBuilder.CreateIndex(
                name: "IX_visit_orders_elder_id",
                table: "visit_orders",
                column: "elder_id");

            migrationBuilder.CreateIndex(
                name: "IX_visit_orders_service_code",
                table: "visit_orders",
                column: "service_code");

            migrationBuilder.Sql("EXEC(N'CREATE TRIGGER audit_entries_append_only ON audit_entries AFTER UPDATE, DELETE AS BEGIN RAISERROR(''audit_entries is append-only'', 16, 1); ROLLBACK TRANSACTION; END')");
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropTable(
                name: "absences");

            migrationBuilder.DropTable(
                name: "audit_entries");

            migrationBuilder.DropTable(
                name: "audit_head");

            migrationBuilder.DropTable(
                name: "batches");

            migrationBuilder.DropTable(
                name: "breaks");

            migrationBuilder.DropTable(
                name: "buildings");

            migrationBuilder.DropTable(
                name: "canteen_slots");

            migrationBuilder.DropTable(
                name: "canteens");

            migrationBuilder.DropTable(
                name: "compounds");

            migrationBuilder.DropTable(
                name: "day_accounts");

            migrationBuilder.DropTable(
                name: "day_events");

            migrationBuilder.DropTable(
                name: "day_locks");

            migrationBuilder.DropTable(
                name: "districts");

            migrationBuilder.DropTable(
                name: "elders");

            migrationBuilder.DropTable(
                name: "equipment");

            migrationBuilder.DropTable(
                name: "expected_orders");

            migrationBuilder.DropTable(
                name: "holidays");

            migrationBuilder.DropTable(
                name: "hospitals");

            migrationBuilder.DropTable(
                name: "job_runs");

            migrationBuilder.DropTable(
                name: "kitchens");

            migrationBuilder.DropTable(
                name: "meal_orders");

            migrationBuilder.DropTable(
                name: "pauses");

            migrationBuilder.DropTable(
                name: "plan_inputs");

            migrationBuilder.DropTable(
                name: "plan_routes");

            migrationBuilder.DropTable(
                name: "plan_unserved");

            migrationBuilder.DropTable(
                name: "prices");

            migrationBuilder.DropTable(
                name: "providers");

            migrationBuilder.DropTable(
                name: "qualification_warnings");

            migrationBuilder.DropTable(
                name: "qualifications");

            migrationBuilder.DropTable(
                name: "register_state");

            migrationBuilder.DropTable(
                name: "relations");

            migrationBuilder.DropTable(
                name: "replans");

            migrationBuilder.DropTable(
                name: "separations");

            migrationBuilder.DropTable(
                name: "service_roles");

            migrationBuilder.DropTable(
                name: "services");

            migrationBuilder.DropTable(
                name: "shifts");

            migrationBuilder.DropTable(
                name: "skills");

            migrationBuilder.DropTable(
                name: "spacing_rules");

            migrationBuilder.DropTable(
                name: "staff");

            migrationBuilder.DropTable(
                name: "standing_meals");

            migrationBuilder.DropTable(
                name: "standing_visits");

            migrationBuilder.DropTable(
                name: "stations");

            migrationBuilder.DropTable(
                name: "stop_actuals");

            migrationBuilder.DropTable(
                name: "streets");

            migrationBuilder.DropTable(
                name: "trunk_vehicles");

            migrationBuilder.DropTable(
                name: "visit_links");

            migrationBuilder.DropTable(
                name: "visit_orders");

            migrationBuilder.DropTable(
                name: "plans");
        }
    }
}
