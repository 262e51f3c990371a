using Dispatch.Web.Access;
using Dispatch.Web.Problems;

namespace Dispatch.Web.Security;

/// <summary>Finds out who calls; refuses nobody but a browser that was sent by another site.</summary>
internal sealed class Recognition(RequestDelegate next, OperatorToken operators)
{
    public Task InvokeAsync(HttpContext context)
    {
        if (operators.IsEntering(context))
            return operators.EnterAsync(context);
        if (operators.HasBearer(context.Request))
            context.Features.Set(Caller.Operator);
        else if (operators.HasCookie(context))
        {
            if (!SameOrigin.Allows(context.Request))
                return Problem.Of(ProblemCodes.Origin).ExecuteAsync(context);
            context.Features.Set(Caller.Operator);
        }

        return next(context);
    }
}
