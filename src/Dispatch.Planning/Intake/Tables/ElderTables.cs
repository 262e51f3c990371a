using Dispatch.Core.Domain.Elders;
using Dispatch.Core.Domain.Vocabulary;
using Dispatch.Planning.Intake.Cells;

namespace Dispatch.Planning.Intake.Tables;

/// <summary>Elders, their relations to staff, and households kept apart.</summary>
internal static class ElderTables
{
    public static Table<Elder> Elders()
    {
        var id = Make.Key("老人编号", "id", "E0001");
        var name = Make.Name("姓名", "name", "示例老人");
        var gender = Make.Opt("性别", "gender", Words.Gender, Gender.Unknown, "女");
        var born = Make.Maybe("出生年份", "birth_year", Figures.Whole(1900, 2100), "1942");
        var phone = Make.Opt("电话", "phone", Texts.Phone, "");
        var compound = Make.Ref("小区编号", "compound_id", "C001", "compounds");
        var building = Make.Opt("楼号", "building", Texts.Id, "", "12号");
        var floor = Make.Opt("楼层", "floor", Figures.Whole(1, 120), 1, "4");
        var room = Make.Text("室号", "room", "402", 20);
        var diet = Make.Opt("餐别", "diet", Words.Diet, Diet.Ordinary, "软食");
        var usual = Make.FreeRef("常用食堂编号", "usual_canteen_id", "canteens");
        var wheelchair = Make.Opt("坐轮椅", "wheelchair", Words.YesNo, false, "否");
        var dementia = Make.Opt("认知症", "dementia", Words.YesNo, false, "否");
        var alone = Make.Opt("独居", "lives_alone", Words.YesNo, false, "是");
        var staffGender = Make.Opt("人员性别要求", "staff_gender", Words.GenderRule, GenderRule.None, "同性优先");
        var subsidy = Make.Opt("付费来源", "subsidy", Words.Subsidy, SubsidySource.SelfPaid, "低保免费");
        var access = Make.Text("进门须知", "access_notes", "按门铃后请多等一会");
        return new Table<Elder>("老人", "elders", r => r.Elders, (r, rows) => r with { Elders = rows },
            [
                id.At<Elder>(x => x.Id), name.At<Elder>(x => x.Name), gender.At<Elder>(x => x.Gender), born.At<Elder>(x => x.BirthYear),
                phone.At<Elder>(x => x.Phone), compound.At<Elder>(x => x.CompoundId), building.At<Elder>(x => x.Building),
                floor.At<Elder>(x => x.Floor), room.At<Elder>(x => x.Room), diet.At<Elder>(x => x.Diet),
                usual.At<Elder>(x => x.UsualCanteenId), wheelchair.At<Elder>(x => x.Wheelchair), dementia.At<Elder>(x => x.Dementia), alone.At<Elder>(x => x.LivesAlone), staffGender.At<Elder>(x => x.StaffGender),
                subsidy.At<Elder>(x => x.Subsidy), access.At<Elder>(x => x.AccessNotes),
            ],
            row => new Elder
            {
                Id = row.Get(id), Name = row.Get(name), Gender = row.Get(gender), BirthYear = row.Get(born), Phone = row.Get(phone),
                CompoundId = row.Get(compound), Building = row.Get(building), Floor = row.Get(floor), Room = row.Get(room),
                Diet = row.Get(diet), UsualCanteenId = row.Get(usual), Wheelchair = row.Get(wheelchair), Dementia = row.Get(dementia),
                LivesAlone = row.Get(alone), StaffGender = row.Get(staffGender), Subsidy = row.Get(subsidy), AccessNotes = row.Get(access),
            });
    }

    public static Table<StaffRelation> Relations()
    {
        var elder = Make.Ref("老人编号", "elder_id", "E0001", "elders").AsKey();
        var staff = Make.Ref("人员编号", "staff_id", "S001", "staff").AsKey();
        var kind = Make.Need("关系", "relation", Words.Relation, "熟悉");
        var visits = Make.Opt("近28天次数", "recent_visits", Figures.Whole(0, 1000), 0, "6");
        var last = Make.Maybe("最近日期", "last_visit", Times.Date, "2026-11-20");
        return new Table<StaffRelation>("人员关系", "relations", r => r.Relations, (r, rows) => r with { Relations = rows },
            [
                elder.At<StaffRelation>(x => x.ElderId), staff.At<StaffRelation>(x => x.StaffId), kind.At<StaffRelation>(x => x.Kind),
                visits.At<StaffRelation>(x => x.RecentVisits), last.At<StaffRelation>(x => x.LastVisit),
            ],
            row => new StaffRelation
            {
                ElderId = row.Get(elder), StaffId = row.Get(staff), Kind = row.Get(kind), RecentVisits = row.Get(visits), LastVisit = row.Get(last),
            });
    }

    public static Table<Separation> Separations()
    {
        var elder = Make.Ref("老人编号", "elder_id", "E0001", "elders").AsKey();
        var other = Make.Ref("另一老人编号", "other_elder_id", "E0002", "elders").AsKey();
        var reason = Make.Text("原因", "reason", "两户有纠纷", 100);
        return new Table<Separation>("分开照护", "separations", r => r.Separations, (r, rows) => r with { Separations = rows },
            [elder.At<Separation>(x => x.ElderId), other.At<Separation>(x => x.OtherElderId), reason.At<Separation>(x => x.Reason)],
            row =>
            {
                var separation = new Separation { ElderId = row.Get(elder), OtherElderId = row.Get(other), Reason = row.Get(reason) };
                row.Expect(separation.ElderId != separation.OtherElderId, other, "不能与本人分开照护。", "An elder cannot be kept apart from themselves.");
                return separation;
            });
    }
}
