using Dispatch.Web.Problems;

namespace Dispatch.Web.Security;

/// <summary>Finds out who calls; refuses nobody but a browser that was sent by another site.</summary>
internal sealed class Recognition(RequestDelegate next, OperatorToken operators, CallerFinder finder)
{
    public async Task InvokeAsync(HttpContext context)
    {
        if (operators.IsEntering(context))
        {
            await operators.EnterAsync(context);
            return;
        }

        var (caller, isByCookie) = await finder.FindAsync(context);
        if (!SameOrigin.Allows(context.Request, mustProve: caller is not null && isByCookie))
        {
            await Problem.Of(ProblemCodes.Origin).ExecuteAsync(context);
            return;
        }

        if (caller is not null)
            context.Features.Set(caller);
        await next(context);
    }
}
