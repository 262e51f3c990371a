using Dispatch.Storage.Plans;

namespace Dispatch.Web.Problems;

/// <summary>All of them; each has a line in docs/api.md.</summary>
internal static class ProblemCodes
{
    public static readonly ProblemCode Query = new(
        "W400_QUERY", StatusCodes.Status400BadRequest, "请求参数不正确，请按 errors 逐项修改。", "Some parameters are wrong; see errors.");

    public static readonly ProblemCode Token = new(
        "W401_TOKEN", StatusCodes.Status401Unauthorized,
        "需要访问令牌：请打开启动时显示的地址，或在请求头中加入 Authorization: Bearer。",
        "An access token is needed: open the address shown at the start, or send it as Authorization: Bearer.");

    public static readonly ProblemCode Undeclared = new(
        "W403_UNDECLARED", StatusCodes.Status403Forbidden, "此地址未声明所需权限，对任何人关闭（程序缺陷，已记入日志）。",
        "The address does not say which permission it needs and is closed to everybody (our bug; it has been logged).");

    public static readonly ProblemCode Permission = new(
        "W403_PERMISSION", StatusCodes.Status403Forbidden, "您的角色没有这项权限，请联系管理员授权。",
        "Your roles do not allow this; ask an administrator.");

    public static readonly ProblemCode MustChange = new(
        "W403_MUST_CHANGE", StatusCodes.Status403Forbidden, "请先修改一次性密码。", "Change the one-time password first.");

    public static readonly ProblemCode SecondFactor = new(
        "W403_SECOND_FACTOR", StatusCodes.Status403Forbidden, "请先设置动态验证码（第二因素）。", "Set up the second factor first.");

    public static readonly ProblemCode Origin = new(
        "W403_ORIGIN", StatusCodes.Status403Forbidden, "请求不是从本系统页面发出的，已拒绝。", "The request did not come from our own pages and is refused.");

    public static readonly ProblemCode SignIn = new(
        "W401_SIGN_IN", StatusCodes.Status401Unauthorized, "用户名、密码或验证码不正确。", "Name, password or code is wrong.");

    public static readonly ProblemCode CodeNeeded = new(
        "W401_CODE_NEEDED", StatusCodes.Status401Unauthorized, "请输入动态验证码。", "The code of the second factor is needed.");

    public static readonly ProblemCode Locked = new(
        "W401_LOCKED", StatusCodes.Status401Unauthorized, "多次输入错误，账户已暂时锁定，请稍后再试或请管理员重置。",
        "Too many wrong attempts: the account is locked for a while; wait, or have an administrator reset it.");

    public static readonly ProblemCode NoElder = new(
        "W404_ELDER", StatusCodes.Status404NotFound, "没有这位老人，或不在您的负责范围内。", "There is no such elder, or they are not yours to see.");

    public static readonly ProblemCode NoUser = new(
        "W404_USER", StatusCodes.Status404NotFound, "没有这个用户或授权。", "There is no such user or grant.");

    public static readonly ProblemCode NoKey = new(
        "W404_KEY", StatusCodes.Status404NotFound, "没有这个接口密钥。", "There is no such key.");

    public static readonly ProblemCode NameTaken = new(
        "W409_NAME_TAKEN", StatusCodes.Status409Conflict, "用户名已被使用。", "The name is taken.");

    public static readonly ProblemCode HasGrant = new(
        "W409_HAS_GRANT", StatusCodes.Status409Conflict, "该用户已有此授权。", "The user has that grant already.");

    public static readonly ProblemCode OwnAccount = new(
        "W409_OWN_ACCOUNT", StatusCodes.Status409Conflict, "不能停用自己的账户或收回自己的授权，请另一位管理员操作。",
        "Nobody closes the own account or takes own grants away; ask another administrator.");

    public static readonly ProblemCode NotAUser = new(
        "W409_NOT_A_USER", StatusCodes.Status409Conflict, "当前访问不是以用户身份登录的。", "The caller is not signed in as a user.");

    public static readonly ProblemCode SecondFactorOn = new(
        "W409_SECOND_FACTOR_ON", StatusCodes.Status409Conflict, "动态验证码已启用；如需更换，请管理员重置。",
        "The second factor is on already; to change it have an administrator reset it.");

    public static readonly ProblemCode TooManyRequests = new(
        "W429_TOO_MANY", StatusCodes.Status429TooManyRequests, "请求过于频繁，请按 Retry-After 稍后再试。", "Too many requests; try again after Retry-After seconds.");

    public static readonly ProblemCode NotFound = new(
        "W404_NOT_FOUND", StatusCodes.Status404NotFound, "没有这个地址。", "There is nothing at this address.");

    public static readonly ProblemCode Body = new(
        "W400_BODY", StatusCodes.Status400BadRequest, "请求体不正确，请按 errors 逐项修改。", "The body is wrong; see errors.");

    public static readonly ProblemCode Scope = new(
        "W403_SCOPE", StatusCodes.Status403Forbidden, "改动涉及您负责范围以外的对象。", "The change reaches beyond the part of the district that is yours.");

    public static readonly ProblemCode NoEntry = new(
        "W404_ENTRY", StatusCodes.Status404NotFound, "没有这一条，或不在您的负责范围内。", "There is no such entry, or it is not yours to see.");

    public static readonly ProblemCode NoLock = new(
        "W404_LOCK", StatusCodes.Status404NotFound, "没有这个锁定。", "There is no such lock.");

    public static readonly ProblemCode NoOrder = new(
        "W404_ORDER", StatusCodes.Status404NotFound, "当天没有这个订单，或不在您的负责范围内。", "The day has no such order, or it is not yours to see.");

    public static readonly ProblemCode Exists = new(
        "W409_EXISTS", StatusCodes.Status409Conflict, "编号已被占用；请换一个编号，或修改已有的那一条。", "There is an entry of that key already; choose another key or change that entry.");

    public static readonly ProblemCode Busy = new(
        "W409_BUSY", StatusCodes.Status409Conflict, "基础数据正被他人改动，请稍后重试。", "Others are changing the registers; try again in a moment.");

    public static readonly ProblemCode KeyInUse = new(
        "W409_KEY_IN_USE", StatusCodes.Status409Conflict, "同一 Idempotency-Key 的请求仍在处理，请稍后重试。", "A request with this Idempotency-Key is still at work; try again in a moment.");

    public static readonly ProblemCode Changed = new(
        "W412_CHANGED", StatusCodes.Status412PreconditionFailed, "内容已被他人改动；请重新读取后再改。", "It was changed since you read it; read it again, then repeat.");

    public static readonly ProblemCode MediaType = new(
        "W415_MEDIA_TYPE", StatusCodes.Status415UnsupportedMediaType, "请求体应为 JSON（Content-Type: application/json）。", "The body must be JSON (Content-Type: application/json).");

    public static readonly ProblemCode KeyReused = new(
        "W422_KEY_REUSED", StatusCodes.Status422UnprocessableEntity, "同一 Idempotency-Key 已用于另一个请求；请换一个。", "This Idempotency-Key was used for another request; take a new one.");

    public static readonly ProblemCode NeedsIfMatch = new(
        "W428_IF_MATCH", StatusCodes.Status428PreconditionRequired, "修改和删除须带 If-Match（先读取，取其 ETag）。", "Changing and removing need If-Match: read first and send its ETag.");

    public static readonly ProblemCode NoCheck = new(
        "W404_CHECK", StatusCodes.Status404NotFound, "没有这条上报，或不在您的负责范围内。", "There is no such report, or it is not yours to see.");

    public static readonly ProblemCode NoPlan = new(
        "W404_PLAN", StatusCodes.Status404NotFound, "没有这个计划。", "There is no such plan.");

    public static readonly ProblemCode NoStaff = new(
        "W403_NO_STAFF", StatusCodes.Status403Forbidden, "这个账号没有关联人员，看不到个人路线；请联系管理员。",
        "This account belongs to nobody of the staff register, so it has no route; ask an administrator.");

    public static readonly ProblemCode NoNumber = new(
        "W404_NUMBER", StatusCodes.Status404NotFound, "没有可拨打的号码：不是您今天的单，已经结束，或没有登记电话。",
        "There is no number to call: not your order today, ended already, or none is registered.");

    public static readonly ProblemCode NoDayPlan = new(
        "W404_DAY_PLAN", StatusCodes.Status404NotFound, "这一天还没有计划，请先运行 dispatch plan。", "That day has no plan yet; run dispatch plan first.");

    public static readonly ProblemCode NoRoute = new(
        "W404_ROUTE", StatusCodes.Status404NotFound, "该人员在此计划中没有路线。", "That person has no route in this plan.");

    public static readonly ProblemCode MonthClosed = new(
        "W409_MONTH_CLOSED", StatusCodes.Status409Conflict, "该月已结账；如需更正请先反结账。", "That month is closed; reopen it first.");

    public static readonly ProblemCode NoArea = new(
        "W404_AREA", StatusCodes.Status404NotFound, "没有这个街道或区，或不在您的权限内；请用 scope 指明。", "No such street or district of yours; name one by scope.");

    public static readonly ProblemCode NoJob = new(
        "W404_JOB", StatusCodes.Status404NotFound, "没有这个任务。", "There is no such job.");

    public static readonly ProblemCode JobEnded = new(
        "W409_JOB_ENDED", StatusCodes.Status409Conflict, "任务已结束，不能再取消。", "The job has ended; there is nothing left to stop.");

    public static readonly ProblemCode JobOnce = new(
        "W409_JOB_ONCE", StatusCodes.Status409Conflict, "这种任务不能再运行：题目请重新提交，月结请重新结账。", "Such a job is not run again: hand the problem in anew, close the month anew.");

    public static readonly ProblemCode NoReplan = new(
        "W404_REPLAN", StatusCodes.Status404NotFound, "没有这个调整方案。", "There is no such proposal.");

    public static readonly ProblemCode NotPublished = new(
        "W409_NOT_PUBLISHED", StatusCodes.Status409Conflict, "这一天还没有已发布的计划，请先发布。", "That day has no published plan yet; publish one first.");

    public static readonly ProblemCode Decided = new(
        "W409_DECIDED", StatusCodes.Status409Conflict, "调整方案已处理，不能再改。", "The proposal has been decided already.");

    public static readonly ProblemCode NothingProposed = new(
        "W409_NOTHING_PROPOSED", StatusCodes.Status409Conflict, "此方案没有可采纳的计划，请否决后重新生成。", "The proposal holds no plan to put in force; reject it and make a new one.");

    public static readonly ProblemCode Stale = new(
        "W409_STALE", StatusCodes.Status409Conflict, "现行计划已变，此方案作废，请重新生成。", "The plan in force has changed; the proposal is stale. Make a new one.");

    /// <summary>The store's own code; the text of a refusal names the plan.</summary>
    public static readonly ProblemCode StalePlan = new(
        PlanRefusedException.Stale, StatusCodes.Status409Conflict, "计划已被他人改动或替换，请重新查看。", "The plan was changed or replaced since you looked.");

    public static readonly ProblemCode Method = new(
        "W405_METHOD", StatusCodes.Status405MethodNotAllowed, "此地址不支持该方法。", "This address does not take that method.");

    public static readonly ProblemCode Host = new(
        "W421_HOST", StatusCodes.Status421MisdirectedRequest, "只接受本机地址（127.0.0.1）的访问。", "Only this machine's own address (127.0.0.1) is answered.");

    public static readonly ProblemCode BadProblem = new(
        "W400_PROBLEM", StatusCodes.Status400BadRequest, "题目有误，请按 errors 逐项修改。", "The problem has errors; see errors.");

    public static readonly ProblemCode NoItem = new(
        "W404_ITEM", StatusCodes.Status404NotFound, "计划中没有这样的订单。", "The plan has no such order there.");

    public static readonly ProblemCode NoAnswer = new(
        "W404_ANSWER", StatusCodes.Status404NotFound, "还没有答案。", "There is no answer yet.");

    public static readonly ProblemCode TooLarge = new(
        "W413_TOO_LARGE", StatusCodes.Status413PayloadTooLarge, "请求体或题目太大，超过本机上限。", "The body or problem is larger than this host takes on.");

    public static readonly ProblemCode NoFeasible = new(
        "W422_NO_FEASIBLE", StatusCodes.Status422UnprocessableEntity, "题目的锁定无法同时满足。", "The locks of the problem can't be kept together.");

    public static readonly ProblemCode TooMany = new(
        "W429_SOLVING", StatusCodes.Status429TooManyRequests, "同时求解的题目已达上限，请稍后再试。", "Too many problems of yours are being solved; try again later.");

    public static readonly ProblemCode NoWebhook = new(
        "W404_WEBHOOK", StatusCodes.Status404NotFound, "没有这个通知地址或这条通知。", "There is no such address or message.");

    public static readonly ProblemCode NoImport = new(
        "W404_IMPORT", StatusCodes.Status404NotFound, "没有这次导入。", "There is no such import.");

    public static readonly ProblemCode ImportStale = new(
        "W409_IMPORT_STALE", StatusCodes.Status409Conflict, "预览之后基础数据又有变动，请重新上传并预览。", "The registers have changed since the preview; hand the files in again.");

    public static readonly ProblemCode ImportNotWaiting = new(
        "W409_IMPORT_STATE", StatusCodes.Status409Conflict, "此次导入有错误，或已导入、已放弃。", "The import has errors, or was applied or dropped already.");

    public static readonly ProblemCode Internal = new(
        "W500_INTERNAL", StatusCodes.Status500InternalServerError, "程序内部错误，已记入日志。", "Internal error; it has been logged.");
}
