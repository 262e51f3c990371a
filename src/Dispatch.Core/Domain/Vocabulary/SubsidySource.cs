namespace Dispatch.Core.Domain.Vocabulary;

/// <summary>Who pays for an order.</summary>
public enum SubsidySource
{
    /// <summary>自费: the elder.</summary>
    SelfPaid,

    /// <summary>低保免费: free for low-income elders.</summary>
    LowIncomeFree,

    /// <summary>失能护理券: care voucher for moderate disability.</summary>
    CareVoucher,

    /// <summary>长护险: long-term care insurance.</summary>
    LongTermCare,

    /// <summary>高龄补贴: age subsidy.</summary>
    AgeSubsidy,

    /// <summary>其他: any other source.</summary>
    Other,
}
