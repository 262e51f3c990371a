using Dispatch.Core.Domain.Areas;
using Dispatch.Core.Domain.Compounds;
using Dispatch.Core.Geo;
using Dispatch.Core.Units;
using Dispatch.Planning.Intake.Cells;

namespace Dispatch.Planning.Intake.Tables;

/// <summary>Districts, streets, compounds and buildings.</summary>
internal static class AreaTables
{
    public static Table<District> Districts()
    {
        var code = Make.Need("区代码", "code", Texts.AreaCode(6), "310105").AsKey();
        var name = Make.Name("区名称", "name", "长宁区");
        var west = Make.Opt("西界", "west", Figures.Degrees, GeoBox.Shanghai.West);
        var south = Make.Opt("南界", "south", Figures.Degrees, GeoBox.Shanghai.South);
        var east = Make.Opt("东界", "east", Figures.Degrees, GeoBox.Shanghai.East);
        var north = Make.Opt("北界", "north", Figures.Degrees, GeoBox.Shanghai.North);
        return new Table<District>("区", "districts", r => r.Districts, (r, rows) => r with { Districts = rows },
            [
                code.At<District>(x => x.Code), name.At<District>(x => x.Name), west.At<District>(x => x.Bounds.West),
                south.At<District>(x => x.Bounds.South), east.At<District>(x => x.Bounds.East), north.At<District>(x => x.Bounds.North),
            ],
            row =>
            {
                var box = new GeoBox(row.Get(west), row.Get(south), row.Get(east), row.Get(north));
                row.Expect(box.West < box.East && box.South < box.North, west, "西界须小于东界，南界须小于北界。", "West must be less than east, south less than north.");
                return new District { Code = row.Get(code), Name = row.Get(name), Bounds = box };
            });
    }

    public static Table<Street> Streets()
    {
        var code = Make.Need("街镇代码", "code", Texts.AreaCode(9), "310105006").AsKey();
        var name = Make.Name("街镇名称", "name", "天山路街道");
        return new Table<Street>("街镇", "streets", r => r.Streets, (r, rows) => r with { Streets = rows },
            [code.At<Street>(x => x.Code), name.At<Street>(x => x.Name)],
            row => new Street { Code = row.Get(code), Name = row.Get(name) });
    }

    public static Table<Compound> Compounds()
    {
        var id = Make.Key("小区编号", "id", "C001");
        var name = Make.Name("小区名称", "name", "示例小区");
        var street = Make.Need("街镇代码", "street_code", Texts.AreaCode(9), "310105006").To("streets");
        var address = Make.Text("地址", "address", "示例路1号", 200);
        var gate = new PointColumns(required: true);
        var gateTime = Make.Opt("进门用时", "gate_time", Figures.Minutes(30), new Seconds(60), "1");
        var notes = Make.Text("备注", "notes");
        return new Table<Compound>("小区", "compounds", r => r.Compounds, (r, rows) => r with { Compounds = rows },
            [
                id.At<Compound>(x => x.Id), name.At<Compound>(x => x.Name), street.At<Compound>(x => x.StreetCode),
                address.At<Compound>(x => x.Address), .. gate.At<Compound>(x => x.Gate, x => x.SurveyedIn),
                gateTime.At<Compound>(x => x.GateTime), notes.At<Compound>(x => x.Notes),
            ],
            row =>
            {
                var (point, surveyedIn) = gate.Read(row);
                return new Compound
                {
                    Id = row.Get(id), Name = row.Get(name), StreetCode = row.Get(street), Address = row.Get(address),
                    Gate = point ?? default, SurveyedIn = surveyedIn, GateTime = row.Get(gateTime), Notes = row.Get(notes),
                };
            });
    }

    public static Table<Building> Buildings()
    {
        var compound = Make.Ref("小区编号", "compound_id", "C001", "compounds").AsKey();
        var number = Make.Key("楼号", "number", "12号");
        var floors = Make.Opt("层数", "floors", Figures.Whole(1, 120), 6, "6");
        var lift = Make.Opt("有电梯", "has_lift", Words.YesNo, false, "否");
        var fromGate = Make.Opt("从大门步行", "from_gate", Figures.Minutes(30), new Seconds(60), "2");
        return new Table<Building>("楼栋", "buildings", r => r.Buildings, (r, rows) => r with { Buildings = rows },
            [
                compound.At<Building>(x => x.CompoundId), number.At<Building>(x => x.Number), floors.At<Building>(x => x.Floors),
                lift.At<Building>(x => x.HasLift), fromGate.At<Building>(x => x.FromGate),
            ],
            row => new Building
            {
                CompoundId = row.Get(compound), Number = row.Get(number), Floors = row.Get(floors), HasLift = row.Get(lift), FromGate = row.Get(fromGate),
            });
    }
}
