namespace NoProofCity.Web.Documents.Paper.Forms;

/// <summary>What a place calls the things that every place has. The caller takes it from the place's rule profile.</summary>
/// <param name="Programme">建设“无证明城市” …</param>
/// <param name="Asker">需求单位, 索要单位.</param>
/// <param name="Issuer">出具单位, 开具单位.</param>
/// <param name="Way">How a proof is spared: 免提交方式, 办理方式 …</param>
/// <param name="Office">Who runs the programme: 联席会议办公室, 工作专班办公室 …</param>
/// <param name="List">证明事项免提交清单 …</param>
/// <param name="Application">Through which requests go and come back.</param>
public sealed record Terms(string Programme, string Asker, string Issuer, string Way, string Office, string List, string Application);
