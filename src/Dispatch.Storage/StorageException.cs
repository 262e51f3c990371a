using Dispatch.Core.Domain.Plans;

namespace Dispatch.Storage;

/// <summary>The store refuses, or the database cannot be used. Not a bug: the words are for the person who asked.</summary>
public abstract class StorageException : Exception
{
    /// <summary>For the refusals of this project.</summary>
    /// <param name="code">Stable code, see docs/errors.md.</param>
    /// <param name="text">What is wrong and what to do, Chinese and English.</param>
    /// <param name="inner">What the driver said. Null: nothing.</param>
    private protected StorageException(string code, PlanText text, Exception? inner = null)
        : base(text.En, inner) => (Code, Text) = (code, text);

    /// <summary>Stable code.</summary>
    public string Code { get; }

    /// <summary>What is wrong and what to do.</summary>
    public PlanText Text { get; }
}
