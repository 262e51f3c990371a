using System;
using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace Dispatch.Storage.PostgreSql.Migrations
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
                    key = table.Column<string>(type: "character varying(200)", maxLength: 200, nullable: false, collation: "C"),
                    staff_id = table.Column<string>(type: "character varying(200)", maxLength: 200, nullable: true, collation: "C"),
                    date = table.Column<DateOnly>(type: "date", nullable: true),
                    document = table.Column<string>(type: "text", nullable: false, collation: "C")
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
                    at_utc = table.Column<DateTime>(type: "timestamp with time zone", nullable: false),
                    actor = table.Column<string>(type: "character varying(100)", maxLength: 100, nullable: false, collation: "C"),
                    action = table.Column<string>(type: "character varying(48)", maxLength: 48, nullable: false, collation: "C"),
                    subject = table.Column<string>(type: "character varying(200)", maxLength: 200, nullable: false, collation: "C"),
                    details = table.Column<string>(type: "text", nullable: false, collation: "C"),
                    previous_hash = table.Column<string>(type: "character varying(64)", maxLength: 64, nullable: false, collation: "C"),
                    hash = table.Column<string>(type: "character varying(64)", maxLength: 64, nullable: false, collation: "C")
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_audit_entries", x => x.seq);
                });

            migrationBuilder.CreateTable(
                name: "audit_head",
                columns: table => new
                {
                    id = table.Column<int>(type: "integer", nullable: false),
                    seq = table.Column<long>(type: "bigint", nullable: false),
                    hash = table.Column<string>(type: "character varying(64)", maxLength: 64, nullable: false, collation: "C")
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_audit_head", x => x.id);
                });

            migrationBuilder.CreateTable(
                name: "batches",
                columns: table => new
                {
                    key = table.Column<string>(type: "character varying(200)", maxLength: 200, nullable: false, collation: "C"),
                    document = table.Column<string>(type: "text", nullable: false, collation: "C")
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_batches", x => x.key);
                });

            migrationBuilder.CreateTable(
                name: "breaks",
                columns: table => new
                {
                    key = table.Column<string>(type: "character varying(200)", maxLength: 200, nullable: false, collation: "C"),
                    staff_id = table.Column<string>(type: "character varying(200)", maxLength: 200, nullable: true, collation: "C"),
                    document = table.Column<string>(type: "text", nullable: false, collation: "C")
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_breaks", x => x.key);
                });

            migrationBuilder.CreateTable(
                name: "buildings",
                columns: table => new
                {
                    key = table.Column<string>(type: "character varying(200)", maxLength: 200, nullable: false, collation: "C"),
                    document = table.Column<string>(type: "text", nullable: false, collation: "C")
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_buildings", x => x.key);
                });

            migrationBuilder.CreateTable(
                name: "canteen_slots",
                columns: table => new
                {
                    key = table.Column<string>(type: "character varying(200)", maxLength: 200, nullable: false, collation: "C"),
                    document = table.Column<string>(type: "text", nullable: false, collation: "C")
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_canteen_slots", x => x.key);
                });

            migrationBuilder.CreateTable(
                name: "canteens",
                columns: table => new
                {
                    key = table.Column<string>(type: "character varying(200)", maxLength: 200, nullable: false, collation: "C"),
                    name = table.Column<string>(type: "character varying(200)", maxLength: 200, nullable: true, collation: "C"),
                    street_code = table.Column<string>(type: "character varying(200)", maxLength: 200, nullable: true, collation: "C"),
                    document = table.Column<string>(type: "text", nullable: false, collation: "C")
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_canteens", x => x.key);
                });

            migrationBuilder.CreateTable(
                name: "compounds",
                columns: table => new
                {
                    key = table.Column<string>(type: "character varying(200)", maxLength: 200, nullable: false, collation: "C"),
                    name = table.Column<string>(type: "character varying(200)", maxLength: 200, nullable: true, collation: "C"),
                    street_code = table.Column<string>(type: "character varying(200)", maxLength: 200, nullable: true, collation: "C"),
                    document = table.Column<string>(type: "text", nullable: false, collation: "C")
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
                    scope_code = table.Column<string>(type: "character varying(64)", maxLength: 64, nullable: false, collation: "C"),
                    plan_id = table.Column<Guid>(type: "uuid", nullable: false),
                    promised = table.Column<int>(type: "integer", nullable: false),
                    unserved = table.Column<int>(type: "integer", nullable: false),
                    done = table.Column<int>(type: "integer", nullable: false),
                    failed = table.Column<int>(type: "integer", nullable: false),
                    not_home = table.Column<int>(type: "integer", nullable: false),
                    unreported = table.Column<int>(type: "integer", nullable: false),
                    portions = table.Column<int>(type: "integer", nullable: false),
                    people = table.Column<int>(type: "integer", nullable: false),
                    work_seconds = table.Column<long>(type: "bigint", nullable: false),
                    distance_metres = table.Column<long>(type: "bigint", nullable: false),
                    cost_milli_fen = table.Column<long>(type: "bigint", nullable: false),
                    made_utc = table.Column<DateTime>(type: "timestamp with time zone", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_day_accounts", x => new { x.date, x.scope_code });
                });

            migrationBuilder.CreateTable(
                name: "day_events",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "uuid", nullable: false),
                    date = table.Column<DateOnly>(type: "date", nullable: false),
                    scope_code = table.Column<string>(type: "character varying(64)", maxLength: 64, nullable: false, collation: "C"),
                    kind = table.Column<string>(type: "character varying(48)", maxLength: 48, nullable: false, collation: "C"),
                    document = table.Column<string>(type: "text", nullable: false, collation: "C"),
                    received_utc = table.Column<DateTime>(type: "timestamp with time zone", nullable: false),
                    received_by = table.Column<string>(type: "character varying(100)", maxLength: 100, nullable: false, collation: "C"),
                    state = table.Column<string>(type: "character varying(16)", maxLength: 16, nullable: false),
                    replan_id = table.Column<Guid>(type: "uuid", nullable: true),
                    revision = table.Column<int>(type: "integer", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_day_events", x => x.id);
                });

            migrationBuilder.CreateTable(
                name: "day_locks",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "uuid", nullable: false),
                    date = table.Column<DateOnly>(type: "date", nullable: false),
                    item_id = table.Column<string>(type: "character varying(200)", maxLength: 200, nullable: false, collation: "C"),
                    staff_id = table.Column<string>(type: "character varying(64)", maxLength: 64, nullable: true, collation: "C"),
                    start = table.Column<int>(type: "integer", nullable: true),
                    locked_by = table.Column<string>(type: "character varying(100)", maxLength: 100, nullable: false, collation: "C"),
                    reason = table.Column<string>(type: "character varying(1000)", maxLength: 1000, nullable: false, collation: "C"),
                    created_utc = table.Column<DateTime>(type: "timestamp with time zone", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_day_locks", x => x.id);
                });

            migrationBuilder.CreateTable(
                name: "districts",
                columns: table => new
                {
                    key = table.Column<string>(type: "character varying(200)", maxLength: 200, nullable: false, collation: "C"),
                    name = table.Column<string>(type: "character varying(200)", maxLength: 200, nullable: true, collation: "C"),
                    document = table.Column<string>(type: "text", nullable: false, collation: "C")
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_districts", x => x.key);
                });

            migrationBuilder.CreateTable(
                name: "elders",
                columns: table => new
                {
                    key = table.Column<string>(type: "character varying(200)", maxLength: 200, nullable: false, collation: "C"),
                    name = table.Column<string>(type: "character varying(200)", maxLength: 200, nullable: true, collation: "C"),
                    document = table.Column<string>(type: "text", nullable: false, collation: "C")
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_elders", x => x.key);
                });

            migrationBuilder.CreateTable(
                name: "equipment",
                columns: table => new
                {
                    key = table.Column<string>(type: "character varying(200)", maxLength: 200, nullable: false, collation: "C"),
                    document = table.Column<string>(type: "text", nullable: false, collation: "C")
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
                    order_id = table.Column<string>(type: "character varying(200)", maxLength: 200, nullable: false, collation: "C"),
                    standing_id = table.Column<string>(type: "character varying(200)", maxLength: 200, nullable: false, collation: "C"),
                    street_code = table.Column<string>(type: "character varying(64)", maxLength: 64, nullable: false, collation: "C"),
                    elder_id = table.Column<string>(type: "character varying(64)", maxLength: 64, nullable: false, collation: "C"),
                    service = table.Column<string>(type: "character varying(64)", maxLength: 64, nullable: false, collation: "C"),
                    diet = table.Column<string>(type: "character varying(64)", maxLength: 64, nullable: true, collation: "C"),
                    portions = table.Column<int>(type: "integer", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_expected_orders", x => new { x.date, x.order_id });
                });

            migrationBuilder.CreateTable(
                name: "holidays",
                columns: table => new
                {
                    key = table.Column<string>(type: "character varying(200)", maxLength: 200, nullable: false, collation: "C"),
                    name = table.Column<string>(type: "character varying(200)", maxLength: 200, nullable: true, collation: "C"),
                    date = table.Column<DateOnly>(type: "date", nullable: true),
                    document = table.Column<string>(type: "text", nullable: false, collation: "C")
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_holidays", x => x.key);
                });

            migrationBuilder.CreateTable(
                name: "hospitals",
                columns: table => new
                {
                    key = table.Column<string>(type: "character varying(200)", maxLength: 200, nullable: false, collation: "C"),
                    name = table.Column<string>(type: "character varying(200)", maxLength: 200, nullable: true, collation: "C"),
                    document = table.Column<string>(type: "text", nullable: false, collation: "C")
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_hospitals", x => x.key);
                });

            migrationBuilder.CreateTable(
                name: "job_runs",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "uuid", nullable: false),
                    kind = table.Column<string>(type: "character varying(48)", maxLength: 48, nullable: false, collation: "C"),
                    date = table.Column<DateOnly>(type: "date", nullable: true),
                    scope_code = table.Column<string>(type: "character varying(64)", maxLength: 64, nullable: false, collation: "C"),
                    slot = table.Column<string>(type: "character varying(200)", maxLength: 200, nullable: false, collation: "C"),
                    request = table.Column<string>(type: "text", nullable: false, collation: "C"),
                    state = table.Column<string>(type: "character varying(16)", maxLength: 16, nullable: false),
                    progress = table.Column<string>(type: "text", nullable: true, collation: "C"),
                    attempt = table.Column<int>(type: "integer", nullable: false),
                    queued_utc = table.Column<DateTime>(type: "timestamp with time zone", nullable: false),
                    due_utc = table.Column<DateTime>(type: "timestamp with time zone", nullable: false),
                    started_utc = table.Column<DateTime>(type: "timestamp with time zone", nullable: true),
                    ended_utc = table.Column<DateTime>(type: "timestamp with time zone", nullable: true),
                    requested_by = table.Column<string>(type: "character varying(100)", maxLength: 100, nullable: false, collation: "C"),
                    cancel_requested = table.Column<bool>(type: "boolean", nullable: false),
                    node = table.Column<string>(type: "character varying(100)", maxLength: 100, nullable: true, collation: "C"),
                    heartbeat_utc = table.Column<DateTime>(type: "timestamp with time zone", nullable: true),
                    error_code = table.Column<string>(type: "character varying(64)", maxLength: 64, nullable: true, collation: "C"),
                    error_text = table.Column<string>(type: "text", nullable: true, collation: "C"),
                    result_plan_id = table.Column<Guid>(type: "uuid", nullable: true),
                    revision = table.Column<int>(type: "integer", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_job_runs", x => x.id);
                });

            migrationBuilder.CreateTable(
                name: "kitchens",
                columns: table => new
                {
                    key = table.Column<string>(type: "character varying(200)", maxLength: 200, nullable: false, collation: "C"),
                    name = table.Column<string>(type: "character varying(200)", maxLength: 200, nullable: true, collation: "C"),
                    street_code = table.Column<string>(type: "character varying(200)", maxLength: 200, nullable: true, collation: "C"),
                    document = table.Column<string>(type: "text", nullable: false, collation: "C")
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_kitchens", x => x.key);
                });

            migrationBuilder.CreateTable(
                name: "meal_orders",
                columns: table => new
                {
                    key = table.Column<string>(type: "character varying(200)", maxLength: 200, nullable: false, collation: "C"),
                    elder_id = table.Column<string>(type: "character varying(200)", maxLength: 200, nullable: true, collation: "C"),
                    date = table.Column<DateOnly>(type: "date", nullable: true),
                    document = table.Column<string>(type: "text", nullable: false, collation: "C")
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_meal_orders", x => x.key);
                });

            migrationBuilder.CreateTable(
                name: "pauses",
                columns: table => new
                {
                    key = table.Column<string>(type: "character varying(200)", maxLength: 200, nullable: false, collation: "C"),
                    elder_id = table.Column<string>(type: "character varying(200)", maxLength: 200, nullable: true, collation: "C"),
                    date = table.Column<DateOnly>(type: "date", nullable: true),
                    document = table.Column<string>(type: "text", nullable: false, collation: "C")
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_pauses", x => x.key);
                });

            migrationBuilder.CreateTable(
                name: "plan_inputs",
                columns: table => new
                {
                    input_hash = table.Column<string>(type: "character varying(64)", maxLength: 64, nullable: false, collation: "C"),
                    registers = table.Column<byte[]>(type: "bytea", nullable: false),
                    created_utc = table.Column<DateTime>(type: "timestamp with time zone", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_plan_inputs", x => x.input_hash);
                });

            migrationBuilder.CreateTable(
                name: "plans",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "uuid", nullable: false),
                    date = table.Column<DateOnly>(type: "date", nullable: false),
                    scope_code = table.Column<string>(type: "character varying(64)", maxLength: 64, nullable: false, collation: "C"),
                    scope_name = table.Column<string>(type: "character varying(64)", maxLength: 64, nullable: false, collation: "C"),
                    version = table.Column<int>(type: "integer", nullable: false),
                    status = table.Column<string>(type: "character varying(16)", maxLength: 16, nullable: false),
                    created_utc = table.Column<DateTime>(type: "timestamp with time zone", nullable: false),
                    input_hash = table.Column<string>(type: "character varying(64)", maxLength: 64, nullable: false, collation: "C"),
                    cost_milli_fen = table.Column<long>(type: "bigint", nullable: false),
                    served = table.Column<int>(type: "integer", nullable: false),
                    unserved = table.Column<int>(type: "integer", nullable: false),
                    people = table.Column<int>(type: "integer", nullable: false),
                    settings = table.Column<string>(type: "text", nullable: true, collation: "C"),
                    scenario_label = table.Column<string>(type: "character varying(200)", maxLength: 200, nullable: true, collation: "C"),
                    published_utc = table.Column<DateTime>(type: "timestamp with time zone", nullable: true),
                    published_by = table.Column<string>(type: "character varying(100)", maxLength: 100, nullable: true, collation: "C"),
                    revision = table.Column<int>(type: "integer", nullable: false),
                    document = table.Column<string>(type: "text", nullable: false, collation: "C")
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_plans", x => x.id);
                });

            migrationBuilder.CreateTable(
                name: "prices",
                columns: table => new
                {
                    key = table.Column<string>(type: "character varying(200)", maxLength: 200, nullable: false, collation: "C"),
                    service_code = table.Column<string>(type: "character varying(200)", maxLength: 200, nullable: true, collation: "C"),
                    document = table.Column<string>(type: "text", nullable: false, collation: "C")
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_prices", x => x.key);
                });

            migrationBuilder.CreateTable(
                name: "providers",
                columns: table => new
                {
                    key = table.Column<string>(type: "character varying(200)", maxLength: 200, nullable: false, collation: "C"),
                    name = table.Column<string>(type: "character varying(200)", maxLength: 200, nullable: true, collation: "C"),
                    document = table.Column<string>(type: "text", nullable: false, collation: "C")
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_providers", x => x.key);
                });

            migrationBuilder.CreateTable(
                name: "qualification_warnings",
                columns: table => new
                {
                    staff_id = table.Column<string>(type: "character varying(64)", maxLength: 64, nullable: false, collation: "C"),
                    skill_code = table.Column<string>(type: "character varying(64)", maxLength: 64, nullable: false, collation: "C"),
                    provider_id = table.Column<string>(type: "character varying(64)", maxLength: 64, nullable: false, collation: "C"),
                    valid_until = table.Column<DateOnly>(type: "date", nullable: false),
                    days_left = table.Column<int>(type: "integer", nullable: false),
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
                    key = table.Column<string>(type: "character varying(200)", maxLength: 200, nullable: false, collation: "C"),
                    staff_id = table.Column<string>(type: "character varying(200)", maxLength: 200, nullable: true, collation: "C"),
                    date = table.Column<DateOnly>(type: "date", nullable: true),
                    document = table.Column<string>(type: "text", nullable: false, collation: "C")
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_qualifications", x => x.key);
                });

            migrationBuilder.CreateTable(
                name: "register_state",
                columns: table => new
                {
                    id = table.Column<int>(type: "integer", nullable: false),
                    revision = table.Column<int>(type: "integer", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_register_state", x => x.id);
                });

            migrationBuilder.CreateTable(
                name: "relations",
                columns: table => new
                {
                    key = table.Column<string>(type: "character varying(200)", maxLength: 200, nullable: false, collation: "C"),
                    elder_id = table.Column<string>(type: "character varying(200)", maxLength: 200, nullable: true, collation: "C"),
                    staff_id = table.Column<string>(type: "character varying(200)", maxLength: 200, nullable: true, collation: "C"),
                    document = table.Column<string>(type: "text", nullable: false, collation: "C")
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_relations", x => x.key);
                });

            migrationBuilder.CreateTable(
                name: "replans",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "uuid", nullable: false),
                    date = table.Column<DateOnly>(type: "date", nullable: false),
                    scope_code = table.Column<string>(type: "character varying(64)", maxLength: 64, nullable: false, collation: "C"),
                    base_plan_id = table.Column<Guid>(type: "uuid", nullable: false),
                    base_revision = table.Column<int>(type: "integer", nullable: false),
                    plan_id = table.Column<Guid>(type: "uuid", nullable: true),
                    document = table.Column<string>(type: "text", nullable: false, collation: "C"),
                    state = table.Column<string>(type: "character varying(16)", maxLength: 16, nullable: false),
                    created_utc = table.Column<DateTime>(type: "timestamp with time zone", nullable: false),
                    decided_utc = table.Column<DateTime>(type: "timestamp with time zone", nullable: true),
                    decided_by = table.Column<string>(type: "character varying(100)", maxLength: 100, nullable: true, collation: "C"),
                    revision = table.Column<int>(type: "integer", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_replans", x => x.id);
                });

            migrationBuilder.CreateTable(
                name: "separations",
                columns: table => new
                {
                    key = table.Column<string>(type: "character varying(200)", maxLength: 200, nullable: false, collation: "C"),
                    elder_id = table.Column<string>(type: "character varying(200)", maxLength: 200, nullable: true, collation: "C"),
                    document = table.Column<string>(type: "text", nullable: false, collation: "C")
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_separations", x => x.key);
                });

            migrationBuilder.CreateTable(
                name: "service_roles",
                columns: table => new
                {
                    key = table.Column<string>(type: "character varying(200)", maxLength: 200, nullable: false, collation: "C"),
                    name = table.Column<string>(type: "character varying(200)", maxLength: 200, nullable: true, collation: "C"),
                    service_code = table.Column<string>(type: "character varying(200)", maxLength: 200, nullable: true, collation: "C"),
                    document = table.Column<string>(type: "text", nullable: false, collation: "C")
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_service_roles", x => x.key);
                });

            migrationBuilder.CreateTable(
                name: "services",
                columns: table => new
                {
                    key = table.Column<string>(type: "character varying(200)", maxLength: 200, nullable: false, collation: "C"),
                    name = table.Column<string>(type: "character varying(200)", maxLength: 200, nullable: true, collation: "C"),
                    document = table.Column<string>(type: "text", nullable: false, collation: "C")
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_services", x => x.key);
                });

            migrationBuilder.CreateTable(
                name: "shifts",
                columns: table => new
                {
                    key = table.Column<string>(type: "character varying(200)", maxLength: 200, nullable: false, collation: "C"),
                    staff_id = table.Column<string>(type: "character varying(200)", maxLength: 200, nullable: true, collation: "C"),
                    date = table.Column<DateOnly>(type: "date", nullable: true),
                    document = table.Column<string>(type: "text", nullable: false, collation: "C")
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_shifts", x => x.key);
                });

            migrationBuilder.CreateTable(
                name: "skills",
                columns: table => new
                {
                    key = table.Column<string>(type: "character varying(200)", maxLength: 200, nullable: false, collation: "C"),
                    name = table.Column<string>(type: "character varying(200)", maxLength: 200, nullable: true, collation: "C"),
                    document = table.Column<string>(type: "text", nullable: false, collation: "C")
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_skills", x => x.key);
                });

            migrationBuilder.CreateTable(
                name: "spacing_rules",
                columns: table => new
                {
                    key = table.Column<string>(type: "character varying(200)", maxLength: 200, nullable: false, collation: "C"),
                    service_code = table.Column<string>(type: "character varying(200)", maxLength: 200, nullable: true, collation: "C"),
                    document = table.Column<string>(type: "text", nullable: false, collation: "C")
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_spacing_rules", x => x.key);
                });

            migrationBuilder.CreateTable(
                name: "staff",
                columns: table => new
                {
                    key = table.Column<string>(type: "character varying(200)", maxLength: 200, nullable: false, collation: "C"),
                    name = table.Column<string>(type: "character varying(200)", maxLength: 200, nullable: true, collation: "C"),
                    document = table.Column<string>(type: "text", nullable: false, collation: "C")
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_staff", x => x.key);
                });

            migrationBuilder.CreateTable(
                name: "standing_meals",
                columns: table => new
                {
                    key = table.Column<string>(type: "character varying(200)", maxLength: 200, nullable: false, collation: "C"),
                    elder_id = table.Column<string>(type: "character varying(200)", maxLength: 200, nullable: true, collation: "C"),
                    document = table.Column<string>(type: "text", nullable: false, collation: "C")
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_standing_meals", x => x.key);
                });

            migrationBuilder.CreateTable(
                name: "standing_visits",
                columns: table => new
                {
                    key = table.Column<string>(type: "character varying(200)", maxLength: 200, nullable: false, collation: "C"),
                    elder_id = table.Column<string>(type: "character varying(200)", maxLength: 200, nullable: true, collation: "C"),
                    service_code = table.Column<string>(type: "character varying(200)", maxLength: 200, nullable: true, collation: "C"),
                    document = table.Column<string>(type: "text", nullable: false, collation: "C")
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_standing_visits", x => x.key);
                });

            migrationBuilder.CreateTable(
                name: "stations",
                columns: table => new
                {
                    key = table.Column<string>(type: "character varying(200)", maxLength: 200, nullable: false, collation: "C"),
                    name = table.Column<string>(type: "character varying(200)", maxLength: 200, nullable: true, collation: "C"),
                    street_code = table.Column<string>(type: "character varying(200)", maxLength: 200, nullable: true, collation: "C"),
                    document = table.Column<string>(type: "text", nullable: false, collation: "C")
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
                    item_id = table.Column<string>(type: "character varying(200)", maxLength: 200, nullable: false, collation: "C"),
                    staff_id = table.Column<string>(type: "character varying(64)", maxLength: 64, nullable: false, collation: "C"),
                    state = table.Column<string>(type: "character varying(16)", maxLength: 16, nullable: false),
                    arrived_utc = table.Column<DateTime>(type: "timestamp with time zone", nullable: true),
                    done_utc = table.Column<DateTime>(type: "timestamp with time zone", nullable: true),
                    device_utc = table.Column<DateTime>(type: "timestamp with time zone", nullable: true),
                    reported_by = table.Column<string>(type: "character varying(100)", maxLength: 100, nullable: false, collation: "C"),
                    note = table.Column<string>(type: "character varying(1000)", maxLength: 1000, nullable: true, collation: "C"),
                    revision = table.Column<int>(type: "integer", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_stop_actuals", x => new { x.date, x.item_id, x.staff_id });
                });

            migrationBuilder.CreateTable(
                name: "streets",
                columns: table => new
                {
                    key = table.Column<string>(type: "character varying(200)", maxLength: 200, nullable: false, collation: "C"),
                    name = table.Column<string>(type: "character varying(200)", maxLength: 200, nullable: true, collation: "C"),
                    document = table.Column<string>(type: "text", nullable: false, collation: "C")
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_streets", x => x.key);
                });

            migrationBuilder.CreateTable(
                name: "trunk_vehicles",
                columns: table => new
                {
                    key = table.Column<string>(type: "character varying(200)", maxLength: 200, nullable: false, collation: "C"),
                    staff_id = table.Column<string>(type: "character varying(200)", maxLength: 200, nullable: true, collation: "C"),
                    document = table.Column<string>(type: "text", nullable: false, collation: "C")
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_trunk_vehicles", x => x.key);
                });

            migrationBuilder.CreateTable(
                name: "visit_links",
                columns: table => new
                {
                    key = table.Column<string>(type: "character varying(200)", maxLength: 200, nullable: false, collation: "C"),
                    document = table.Column<string>(type: "text", nullable: false, collation: "C")
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_visit_links", x => x.key);
                });

            migrationBuilder.CreateTable(
                name: "visit_orders",
                columns: table => new
                {
                    key = table.Column<string>(type: "character varying(200)", maxLength: 200, nullable: false, collation: "C"),
                    elder_id = table.Column<string>(type: "character varying(200)", maxLength: 200, nullable: true, collation: "C"),
                    service_code = table.Column<string>(type: "character varying(200)", maxLength: 200, nullable: true, collation: "C"),
                    date = table.Column<DateOnly>(type: "date", nullable: true),
                    document = table.Column<string>(type: "text", nullable: false, collation: "C")
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_visit_orders", x => x.key);
                });

            migrationBuilder.CreateTable(
                name: "plan_routes",
                columns: table => new
                {
                    plan_id = table.Column<Guid>(type: "uuid", nullable: false),
                    position = table.Column<int>(type: "integer", nullable: false),
                    staff_id = table.Column<string>(type: "character varying(64)", maxLength: 64, nullable: false, collation: "C"),
                    staff_kind = table.Column<string>(type: "character varying(64)", maxLength: 64, nullable: false, collation: "C"),
                    base_id = table.Column<string>(type: "character varying(64)", maxLength: 64, nullable: true, collation: "C"),
                    trips = table.Column<int>(type: "integer", nullable: false),
                    stops = table.Column<int>(type: "integer", nullable: false),
                    distance_metres = table.Column<long>(type: "bigint", nullable: false),
                    work_seconds = table.Column<long>(type: "bigint", nullable: false),
                    document = table.Column<string>(type: "text", nullable: false, collation: "C")
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
                    plan_id = table.Column<Guid>(type: "uuid", nullable: false),
                    position = table.Column<int>(type: "integer", nullable: false),
                    service_code = table.Column<string>(type: "character varying(64)", maxLength: 64, nullable: false, collation: "C"),
                    reason_code = table.Column<string>(type: "character varying(64)", maxLength: 64, nullable: false, collation: "C"),
                    elder_id = table.Column<string>(type: "character varying(64)", maxLength: 64, nullable: true, collation: "C"),
                    document = table.Column<string>(type: "text", nullable: false, collation: "C")
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

            migrationBuilder.Sql("CREATE FUNCTION audit_entries_append_only() RETURNS trigger LANGUAGE plpgsql AS $$ BEGIN RAISE EXCEPTION 'audit_entries is append-only'; END $$");
            migrationBuilder.Sql("CREATE TRIGGER audit_entries_append_only BEFORE UPDATE OR DELETE OR TRUNCATE ON audit_entries FOR EACH STATEMENT EXECUTE FUNCTION audit_entries_append_only()");
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

            migrationBuilder.Sql("DROP FUNCTION audit_entries_append_only()");
        }
    }
}
