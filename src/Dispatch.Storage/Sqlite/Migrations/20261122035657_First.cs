using System;
using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace Dispatch.Storage.Sqlite.Migrations
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
                    key = table.Column<string>(type: "TEXT", maxLength: 200, nullable: false),
                    staff_id = table.Column<string>(type: "TEXT", maxLength: 200, nullable: true),
                    date = table.Column<DateOnly>(type: "TEXT", nullable: true),
                    document = table.Column<string>(type: "TEXT", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_absences", x => x.key);
                });

            migrationBuilder.CreateTable(
                name: "batches",
                columns: table => new
                {
                    key = table.Column<string>(type: "TEXT", maxLength: 200, nullable: false),
                    document = table.Column<string>(type: "TEXT", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_batches", x => x.key);
                });

            migrationBuilder.CreateTable(
                name: "breaks",
                columns: table => new
                {
                    key = table.Column<string>(type: "TEXT", maxLength: 200, nullable: false),
                    staff_id = table.Column<string>(type: "TEXT", maxLength: 200, nullable: true),
                    document = table.Column<string>(type: "TEXT", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_breaks", x => x.key);
                });

            migrationBuilder.CreateTable(
                name: "buildings",
                columns: table => new
                {
                    key = table.Column<string>(type: "TEXT", maxLength: 200, nullable: false),
                    document = table.Column<string>(type: "TEXT", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_buildings", x => x.key);
                });

            migrationBuilder.CreateTable(
                name: "canteen_slots",
                columns: table => new
                {
                    key = table.Column<string>(type: "TEXT", maxLength: 200, nullable: false),
                    document = table.Column<string>(type: "TEXT", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_canteen_slots", x => x.key);
                });

            migrationBuilder.CreateTable(
                name: "canteens",
                columns: table => new
                {
                    key = table.Column<string>(type: "TEXT", maxLength: 200, nullable: false),
                    name = table.Column<string>(type: "TEXT", maxLength: 200, nullable: true),
                    street_code = table.Column<string>(type: "TEXT", maxLength: 200, nullable: true),
                    document = table.Column<string>(type: "TEXT", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_canteens", x => x.key);
                });

            migrationBuilder.CreateTable(
                name: "compounds",
                columns: table => new
                {
                    key = table.Column<string>(type: "TEXT", maxLength: 200, nullable: false),
                    name = table.Column<string>(type: "TEXT", maxLength: 200, nullable: true),
                    street_code = table.Column<string>(type: "TEXT", maxLength: 200, nullable: true),
                    document = table.Column<string>(type: "TEXT", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_compounds", x => x.key);
                });

            migrationBuilder.CreateTable(
                name: "districts",
                columns: table => new
                {
                    key = table.Column<string>(type: "TEXT", maxLength: 200, nullable: false),
                    name = table.Column<string>(type: "TEXT", maxLength: 200, nullable: true),
                    document = table.Column<string>(type: "TEXT", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_districts", x => x.key);
                });

            migrationBuilder.CreateTable(
                name: "elders",
                columns: table => new
                {
                    key = table.Column<string>(type: "TEXT", maxLength: 200, nullable: false),
                    name = table.Column<string>(type: "TEXT", maxLength: 200, nullable: true),
                    document = table.Column<string>(type: "TEXT", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_elders", x => x.key);
                });

            migrationBuilder.CreateTable(
                name: "equipment",
                columns: table => new
                {
                    key = table.Column<string>(type: "TEXT", maxLength: 200, nullable: false),
                    document = table.Column<string>(type: "TEXT", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_equipment", x => x.key);
                });

            migrationBuilder.CreateTable(
                name: "holidays",
                columns: table => new
                {
                    key = table.Column<string>(type: "TEXT", maxLength: 200, nullable: false),
                    name = table.Column<string>(type: "TEXT", maxLength: 200, nullable: true),
                    date = table.Column<DateOnly>(type: "TEXT", nullable: true),
                    document = table.Column<string>(type: "TEXT", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_holidays", x => x.key);
                });

            migrationBuilder.CreateTable(
                name: "hospitals",
                columns: table => new
                {
                    key = table.Column<string>(type: "TEXT", maxLength: 200, nullable: false),
                    name = table.Column<string>(type: "TEXT", maxLength: 200, nullable: true),
                    document = table.Column<string>(type: "TEXT", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_hospitals", x => x.key);
                });

            migrationBuilder.CreateTable(
                name: "kitchens",
                columns: table => new
                {
                    key = table.Column<string>(type: "TEXT", maxLength: 200, nullable: false),
                    name = table.Column<string>(type: "TEXT", maxLength: 200, nullable: true),
                    street_code = table.Column<string>(type: "TEXT", maxLength: 200, nullable: true),
                    document = table.Column<string>(type: "TEXT", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_kitchens", x => x.key);
                });

            migrationBuilder.CreateTable(
                name: "meal_orders",
                columns: table => new
                {
                    key = table.Column<string>(type: "TEXT", maxLength: 200, nullable: false),
                    elder_id = table.Column<string>(type: "TEXT", maxLength: 200, nullable: true),
                    date = table.Column<DateOnly>(type: "TEXT", nullable: true),
                    document = table.Column<string>(type: "TEXT", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_meal_orders", x => x.key);
                });

            migrationBuilder.CreateTable(
                name: "pauses",
                columns: table => new
                {
                    key = table.Column<string>(type: "TEXT", maxLength: 200, nullable: false),
                    elder_id = table.Column<string>(type: "TEXT", maxLength: 200, nullable: true),
                    date = table.Column<DateOnly>(type: "TEXT", nullable: true),
                    document = table.Column<string>(type: "TEXT", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_pauses", x => x.key);
                });

            migrationBuilder.CreateTable(
                name: "plans",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "TEXT", nullable: false),
                    date = table.Column<DateOnly>(type: "TEXT", nullable: false),
                    scope_code = table.Column<string>(type: "TEXT", maxLength: 64, nullable: false),
                    scope_name = table.Column<string>(type: "TEXT", maxLength: 64, nullable: false),
                    version = table.Column<int>(type: "INTEGER", nullable: false),
                    status = table.Column<string>(type: "TEXT", maxLength: 16, nullable: false),
                    created_utc = table.Column<DateTime>(type: "TEXT", nullable: false),
                    input_hash = table.Column<string>(type: "TEXT", maxLength: 64, nullable: false),
                    cost_milli_fen = table.Column<long>(type: "INTEGER", nullable: false),
                    served = table.Column<int>(type: "INTEGER", nullable: false),
                    unserved = table.Column<int>(type: "INTEGER", nullable: false),
                    people = table.Column<int>(type: "INTEGER", nullable: false),
                    revision = table.Column<int>(type: "INTEGER", nullable: false),
                    document = table.Column<string>(type: "TEXT", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_plans", x => x.id);
                });

            migrationBuilder.CreateTable(
                name: "prices",
                columns: table => new
                {
                    key = table.Column<string>(type: "TEXT", maxLength: 200, nullable: false),
                    service_code = table.Column<string>(type: "TEXT", maxLength: 200, nullable: true),
                    document = table.Column<string>(type: "TEXT", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_prices", x => x.key);
                });

            migrationBuilder.CreateTable(
                name: "providers",
                columns: table => new
                {
                    key = table.Column<string>(type: "TEXT", maxLength: 200, nullable: false),
                    name = table.Column<string>(type: "TEXT", maxLength: 200, nullable: true),
                    document = table.Column<string>(type: "TEXT", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_providers", x => x.key);
                });

            migrationBuilder.CreateTable(
                name: "qualifications",
                columns: table => new
                {
                    key = table.Column<string>(type: "TEXT", maxLength: 200, nullable: false),
                    staff_id = table.Column<string>(type: "TEXT", maxLength: 200, nullable: true),
                    date = table.Column<DateOnly>(type: "TEXT", nullable: true),
                    document = table.Column<string>(type: "TEXT", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_qualifications", x => x.key);
                });

            migrationBuilder.CreateTable(
                name: "register_state",
                columns: table => new
                {
                    id = table.Column<int>(type: "INTEGER", nullable: false),
                    revision = table.Column<int>(type: "INTEGER", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_register_state", x => x.id);
                });

            migrationBuilder.CreateTable(
                name: "relations",
                columns: table => new
                {
                    key = table.Column<string>(type: "TEXT", maxLength: 200, nullable: false),
                    elder_id = table.Column<string>(type: "TEXT", maxLength: 200, nullable: true),
                    staff_id = table.Column<string>(type: "TEXT", maxLength: 200, nullable: true),
                    document = table.Column<string>(type: "TEXT", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_relations", x => x.key);
                });

            migrationBuilder.CreateTable(
                name: "service_roles",
                columns: table => new
                {
                    key = table.Column<string>(type: "TEXT", maxLength: 200, nullable: false),
                    name = table.Column<string>(type: "TEXT", maxLength: 200, nullable: true),
                    service_code = table.Column<string>(type: "TEXT", maxLength: 200, nullable: true),
                    document = table.Column<string>(type: "TEXT", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_service_roles", x => x.key);
                });

            migrationBuilder.CreateTable(
                name: "services",
                columns: table => new
                {
                    key = table.Column<string>(type: "TEXT", maxLength: 200, nullable: false),
                    name = table.Column<string>(type: "TEXT", maxLength: 200, nullable: true),
                    document = table.Column<string>(type: "TEXT", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_services", x => x.key);
                });

            migrationBuilder.CreateTable(
                name: "shifts",
                columns: table => new
                {
                    key = table.Column<string>(type: "TEXT", maxLength: 200, nullable: false),
                    staff_id = table.Column<string>(type: "TEXT", maxLength: 200, nullable: true),
                    date = table.Column<DateOnly>(type: "TEXT", nullable: true),
                    document = table.Column<string>(type: "TEXT", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_shifts", x => x.key);
                });

            migrationBuilder.CreateTable(
                name: "skills",
                columns: table => new
                {
                    key = table.Column<string>(type: "TEXT", maxLength: 200, nullable: false),
                    name = table.Column<string>(type: "TEXT", maxLength: 200, nullable: true),
                    document = table.Column<string>(type: "TEXT", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_skills", x => x.key);
                });

            migrationBuilder.CreateTable(
                name: "spacing_rules",
                columns: table => new
                {
                    key = table.Column<string>(type: "TEXT", maxLength: 200, nullable: false),
                    service_code = table.Column<string>(type: "TEXT", maxLength: 200, nullable: true),
                    document = table.Column<string>(type: "TEXT", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_spacing_rules", x => x.key);
                });

            migrationBuilder.CreateTable(
                name: "staff",
                columns: table => new
                {
                    key = table.Column<string>(type: "TEXT", maxLength: 200, nullable: false),
                    name = table.Column<string>(type: "TEXT", maxLength: 200, nullable: true),
                    document = table.Column<string>(type: "TEXT", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_staff", x => x.key);
                });

            migrationBuilder.CreateTable(
                name: "standing_meals",
                columns: table => new
                {
                    key = table.Column<string>(type: "TEXT", maxLength: 200, nullable: false),
                    elder_id = table.Column<string>(type: "TEXT", maxLength: 200, nullable: true),
                    document = table.Column<string>(type: "TEXT", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_standing_meals", x => x.key);
                });

            migrationBuilder.CreateTable(
                name: "standing_visits",
                columns: table => new
                {
                    key = table.Column<string>(type: "TEXT", maxLength: 200, nullable: false),
                    elder_id = table.Column<string>(type: "TEXT", maxLength: 200, nullable: true),
                    service_code = table.Column<string>(type: "TEXT", maxLength: 200, nullable: true),
                    document = table.Column<string>(type: "TEXT", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_standing_visits", x => x.key);
                });

            migrationBuilder.CreateTable(
                name: "stations",
                columns: table => new
                {
                    key = table.Column<string>(type: "TEXT", maxLength: 200, nullable: false),
                    name = table.Column<string>(type: "TEXT", maxLength: 200, nullable: true),
                    street_code = table.Column<string>(type: "TEXT", maxLength: 200, nullable: true),
                    document = table.Column<string>(type: "TEXT", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_stations", x => x.key);
                });

            migrationBuilder.CreateTable(
                name: "streets",
                columns: table => new
                {
                    key = table.Column<string>(type: "TEXT", maxLength: 200, nullable: false),
                    name = table.Column<string>(type: "TEXT", maxLength: 200, nullable: true),
                    document = table.Column<string>(type: "TEXT", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_streets", x => x.key);
                });

            migrationBuilder.CreateTable(
                name: "trunk_vehicles",
                columns: table => new
                {
                    key = table.Column<string>(type: "TEXT", maxLength: 200, nullable: false),
                    staff_id = table.Column<string>(type: "TEXT", maxLength: 200, nullable: true),
                    document = table.Column<string>(type: "TEXT", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_trunk_vehicles", x => x.key);
                });

            migrationBuilder.CreateTable(
                name: "visit_links",
                columns: table => new
                {
                    key = table.Column<string>(type: "TEXT", maxLength: 200, nullable: false),
                    document = table.Column<string>(type: "TEXT", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_visit_links", x => x.key);
                });

            migrationBuilder.CreateTable(
                name: "visit_orders",
                columns: table => new
                {
                    key = table.Column<string>(type: "TEXT", maxLength: 200, nullable: false),
                    elder_id = table.Column<string>(type: "TEXT", maxLength: 200, nullable: true),
                    service_code = table.Column<string>(type: "TEXT", maxLength: 200, nullable: true),
                    date = table.Column<DateOnly>(type: "TEXT", nullable: true),
                    document = table.Column<string>(type: "TEXT", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_visit_orders", x => x.key);
                });

            migrationBuilder.CreateTable(
                name: "plan_routes",
                columns: table => new
                {
                    plan_id = table.Column<Guid>(type: "TEXT", nullable: false),
                    position = table.Column<int>(type: "INTEGER", nullable: false),
                    staff_id = table.Column<string>(type: "TEXT", maxLength: 64, nullable: false),
                    staff_kind = table.Column<string>(type: "TEXT", maxLength: 64, nullable: false),
                    base_id = table.Column<string>(type: "TEXT", maxLength: 64, nullable: true),
                    trips = table.Column<int>(type: "INTEGER", nullable: false),
                    stops = table.Column<int>(type: "INTEGER", nullable: false),
                    distance_metres = table.Column<long>(type: "INTEGER", nullable: false),
                    document = table.Column<string>(type: "TEXT", nullable: false)
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
                    plan_id = table.Column<Guid>(type: "TEXT", nullable: false),
                    position = table.Column<int>(type: "INTEGER", nullable: false),
                    service_code = table.Column<string>(type: "TEXT", maxLength: 64, nullable: false),
                    reason_code = table.Column<string>(type: "TEXT", maxLength: 64, nullable: false),
                    elder_id = table.Column<string>(type: "TEXT", maxLength: 64, nullable: true),
                    document = table.Column<string>(type: "TEXT", nullable: false)
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

            migrationBuilder.CreateIndex(
                name: "IX_absences_date",
                table: "absences",
                column: "date");

            migrationBuilder.CreateIndex(
                name: "IX_absences_staff_id",
                table: "absences",
                column: "staff_id");

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
                name: "IX_holidays_date",
                table: "holidays",
                column: "date");

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
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropTable(
                name: "absences");

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
                name: "districts");

            migrationBuilder.DropTable(
                name: "elders");

            migrationBuilder.DropTable(
                name: "equipment");

            migrationBuilder.DropTable(
                name: "holidays");

            migrationBuilder.DropTable(
                name: "hospitals");

            migrationBuilder.DropTable(
                name: "kitchens");

            migrationBuilder.DropTable(
                name: "meal_orders");

            migrationBuilder.DropTable(
                name: "pauses");

            migrationBuilder.DropTable(
                name: "plan_routes");

            migrationBuilder.DropTable(
                name: "plan_unserved");

            migrationBuilder.DropTable(
                name: "prices");

            migrationBuilder.DropTable(
                name: "providers");

            migrationBuilder.DropTable(
                name: "qualifications");

            migrationBuilder.DropTable(
                name: "register_state");

            migrationBuilder.DropTable(
                name: "relations");

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
