using Dispatch.Core.Domain.Vocabulary;

namespace Dispatch.Core.Domain.Elders;

/// <summary>A person served at home.</summary>
public sealed record Elder
{
    /// <summary>Unique id; not an identity-card number.</summary>
    public required string Id { get; init; }

    /// <summary>Name.</summary>
    public required string Name { get; init; }

    /// <summary>Gender. Default unknown; same-gender rules then cannot be met.</summary>
    public Gender Gender { get; init; }

    /// <summary>Year of birth; null when unknown.</summary>
    public int? BirthYear { get; init; }

    /// <summary>Telephone; empty when unknown.</summary>
    public string Phone { get; init; } = "";

    /// <summary>Id of the compound lived in.</summary>
    public required string CompoundId { get; init; }

    /// <summary>Number of the building in that compound; empty = stops at the gate.</summary>
    public string Building { get; init; } = "";

    /// <summary>Floor, 1 = ground floor. Default 1.</summary>
    public int Floor { get; init; } = 1;

    /// <summary>Room, as in "402"; empty when unknown.</summary>
    public string Room { get; init; } = "";

    /// <summary>Usual diet. Default ordinary.</summary>
    public Diet Diet { get; init; }

    /// <summary>Id of the canteen the elder usually eats from: orders that name none stay there unless that costs too much. Empty (default) = no habit.</summary>
    public string UsualCanteenId { get; init; } = "";

    /// <summary>Needs wheelchair transport. Default no.</summary>
    public bool Wheelchair { get; init; }

    /// <summary>Lives with dementia: roles that ask for it need the training. Default no.</summary>
    public bool Dementia { get; init; }

    /// <summary>Lives alone. Default no.</summary>
    public bool LivesAlone { get; init; }

    /// <summary>Wish about the gender of staff in close care, over the service's own rule (the stricter of both holds). Default none.</summary>
    public GenderRule StaffGender { get; init; }

    /// <summary>Who usually pays. Default the elder.</summary>
    public SubsidySource Subsidy { get; init; }

    /// <summary>How to get in (door code, hard of hearing …). Default empty.</summary>
    public string AccessNotes { get; init; } = "";
}
