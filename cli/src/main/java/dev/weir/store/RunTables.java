package dev.weir.store;

import static dev.weir.store.OperationsTable.kept;
import static dev.weir.store.OperationsTable.published;

import java.util.List;

/** What runs and loads write down. */
final class RunTables {

    static final List<OperationsTable> ALL = List.of(
            published("meta", "What the file is: when and of which run it was made, for which classes", "文件说明")
                    .open("name", "VARCHAR", "What is told", "名称")
                    .open("value", "VARCHAR", "What is told of it", "值"),
            published("run", "The nights: one row for each run", "运行记录")
                    .internal("run_id", "BIGINT", "Number of the run", "运行号")
                    .internal("started_at", "TIMESTAMP", "When it began", "开始时间")
                    .internal("finished_at", "TIMESTAMP", "When it ended; empty if it was killed or goes on", "结束时间")
                    .internal("status", "VARCHAR", "running, done, rejects, held or failed", "状态")
                    .internal("host", "VARCHAR", "The machine on which it ran", "主机")
                    .internal("version", "VARCHAR", "The version of Weir", "程序版本")
                    .internal("told", "BOOLEAN", "False if its summary reached nobody; the next run tells it", "已报告"),
            published("load", "The inputs: one row for each file, pull or piece of a log", "装载记录")
                    .internal("load_id", "BIGINT", "Number of the load", "装载号")
                    .internal("run_id", "BIGINT", "The run that loaded it", "运行号")
                    .internal("department", "VARCHAR", "The department that answers for it", "部门")
                    .internal("mapping", "VARCHAR", "The mapping by which it was read", "映射")
                    .sensitive("scopes", "VARCHAR[]", "Whose registers it holds", "范围")
                    .internal("issue", "VARCHAR", "The month, day or year that it is about", "期")
                    .internal("route", "VARCHAR", "The route that brought it", "路由")
                    .sensitive("input", "VARCHAR", "The file or query", "输入")
                    .internal("content_hash", "VARCHAR", "SHA-256 of its content", "内容摘要")
                    .internal("mapping_hash", "VARCHAR", "Fingerprint of the mapping at that time", "映射摘要")
                    .internal("mode", "VARCHAR", "replace, partial, upsert, full or append", "装载方式")
                    .internal(
                            "status",
                            "VARCHAR",
                            "done, unchanged, answered, superseded, held, dismissed, withdrawn or failed",
                            "状态")
                    .internal("rows_read", "BIGINT", "Rows that hold data, the skipped ones among them", "读取行数")
                    .internal("rows_new", "BIGINT", "Rows of which a record is new", "新增行数")
                    .internal("rows_changed", "BIGINT", "Rows of which a record has changed", "变更行数")
                    .internal("rows_unchanged", "BIGINT", "Rows of which all was known", "未变行数")
                    .internal("rows_rejected", "BIGINT", "Rows that were refused", "退回行数")
                    .internal("rows_skipped", "BIGINT", "Rows that are no data by a rule, such as totals", "跳过行数")
                    .internal("rows_warned", "BIGINT", "Recorded rows with a value that could not be read", "警告行数")
                    .internal("records_removed", "BIGINT", "Records that the register no longer states", "移除记录数")
                    .internal("started_at", "TIMESTAMP", "When its loading began", "开始时间")
                    .internal("finished_at", "TIMESTAMP", "When its loading ended", "结束时间")
                    .sensitive("error", "VARCHAR", "Why it was not loaded", "错误")
                    .sensitive("archived", "VARCHAR", "Where the input lies now", "归档位置")
                    .internal("as_of", "TIMESTAMP", "The moment that its records speak of", "数据时点")
                    .sensitive("notes", "VARCHAR", "What else was noticed", "备注")
                    .internal("code", "VARCHAR", "Why it is held, such as H001", "暂停代码"),
            kept(
                            "move",
                            "Loads whose file is on its way to the archive; weir.load.archived says where it belongs",
                            "待归档")
                    .internal("load_id", "BIGINT", "The load", "装载号"),
            kept("ledger_load", "One row for each ledger that a load touched, for ever", "台账装载")
                    .internal("load_id", "BIGINT", "The load", "装载号")
                    .internal("mapping", "VARCHAR", "The ledger's mapping", "映射")
                    .internal("scope", "VARCHAR", "Whose register it is", "范围")
                    .internal("issue", "VARCHAR", "The month, day or year that the load is about", "期")
                    .internal("as_of", "TIMESTAMP", "The moment that its records speak of", "数据时点")
                    .internal("mode", "VARCHAR", "How it was loaded", "装载方式")
                    .internal("status", "VARCHAR", "done or withdrawn", "状态"),
            published("ledger", "The registers: what is current of each", "当前台账")
                    .internal("mapping", "VARCHAR", "The ledger's mapping", "映射")
                    .internal("scope", "VARCHAR", "Whose register it is, such as a community", "范围")
                    .internal("issue", "VARCHAR", "The month, day or year that is current", "期")
                    .internal("load_id", "BIGINT", "The load that brought it", "装载号")
                    .internal("status", "VARCHAR", "done", "状态")
                    .internal("as_of", "TIMESTAMP", "The moment that its records speak of", "数据时点")
                    .internal("mode", "VARCHAR", "How it was loaded", "装载方式")
                    .as("""
                            SELECT mapping, scope, issue, load_id, status, as_of, mode
                            FROM weir.ledger_load
                            WHERE status = 'done'
                            QUALIFY row_number() OVER (PARTITION BY mapping, scope ORDER BY load_id DESC) = 1"""),
            kept("reject", "One row for each refused row of an input", "退回行")
                    .internal("reject_id", "BIGINT", "Number of the refused row", "退回号")
                    .internal("load_id", "BIGINT", "The load that refused it", "装载号")
                    .internal("department", "VARCHAR", "The department that answers for it", "部门")
                    .internal("mapping", "VARCHAR", "The mapping by which it was read", "映射")
                    .sensitive("scope", "VARCHAR", "Whose register it is", "范围")
                    .sensitive("input", "VARCHAR", "The file or query", "输入")
                    .sensitive("sheet", "VARCHAR", "The sheet", "工作表")
                    .internal("row_no", "BIGINT", "The row as the department numbers it", "行号")
                    .sensitive("raw", "JSON", "The row as the department wrote it", "原始内容")
                    .internal("status", "VARCHAR", "open, corrected, superseded or dismissed", "状态")
                    .internal("closed_by_load", "BIGINT", "The load that settled it", "关闭装载号")
                    .sensitive("source_key", "VARCHAR", "The department's own key of the record", "来源键")
                    .internal(
                            "receipt_no",
                            "BIGINT",
                            "The number under which the clerk knows it; empty where that is reject_id",
                            "回执序号"),
            kept("corrects", "Loads of rows that came back corrected, and what they correct", "改正关系")
                    .internal("load_id", "BIGINT", "The load", "装载号")
                    .internal("base_load", "BIGINT", "The load whose rows it corrects", "被改正的装载号")
                    .internal("whole", "BOOLEAN", "Whether all rows of that load were loaded with them", "整本重载"),
            kept("correction", "One row for each row of a corrected workbook", "改正行")
                    .internal("load_id", "BIGINT", "The load", "装载号")
                    .sensitive("own_sheet", "VARCHAR", "The sheet of the corrected workbook", "改正件工作表")
                    .internal("own_row", "BIGINT", "The row of the corrected workbook", "改正件行号")
                    .sensitive("written", "VARCHAR", "The receipt number as it stands there", "所填回执号")
                    .internal("receipt_no", "BIGINT", "The number of the rejected row; empty if it is none", "回执序号")
                    .sensitive("sheet", "VARCHAR", "The sheet of the rejected row", "原工作表")
                    .internal("row_no", "BIGINT", "The row of the rejected row", "原行号")
                    .sensitive("cells", "JSON", "What the row holds; empty if it was not taken", "内容")
                    .internal("refusal", "VARCHAR", "Why it was not taken", "未采用原因"),
            kept("receipt", "One row for each receipt that was written", "回执")
                    .internal("load_id", "BIGINT", "The load; empty for a file that no route took", "装载号")
                    .sensitive("input", "VARCHAR", "The file", "输入")
                    .internal("content_hash", "VARCHAR", "SHA-256 of its content", "内容摘要")
                    .internal("kind", "VARCHAR", "What became of the input", "结果")
                    .sensitive("folder", "VARCHAR", "Where the receipt lies", "文件夹")
                    .sensitive("file", "VARCHAR", "The receipt", "回执文件")
                    .sensitive("returned", "VARCHAR", "The workbook of wrong rows; empty if there is none", "退回文件")
                    .sensitive("line", "VARCHAR", "What it says, in one line", "说明")
                    .internal("made_at", "TIMESTAMP", "When it was written", "时间"),
            kept("question", "One row for each question of the district to a department", "比对核查")
                    .internal("question_id", "BIGINT", "Number of the question", "问题号")
                    .internal("rule", "VARCHAR", "The rule of mappings/questions that asks it", "规则")
                    .internal("department", "VARCHAR", "Who answers", "部门")
                    .internal("against", "VARCHAR", "The other department", "对方部门")
                    .internal("title", "VARCHAR", "What is asked", "核查事项")
                    .sensitive("subject", "VARCHAR", "What makes it the same question", "问题标识")
                    .sensitive("who", "VARCHAR", "Of whom or what it is asked", "对象")
                    .sensitive("details", "VARCHAR", "What is known", "有关情况")
                    .internal("entity", "VARCHAR", "The entity of the golden row", "实体")
                    .internal("golden_id", "BIGINT", "The golden row", "标识")
                    .sensitive("records", "JSON", "Its records when it was asked", "记录")
                    .internal("field", "VARCHAR", "The field that insisting decides", "字段")
                    .sensitive("value", "VARCHAR", "What the department had said", "原值")
                    .internal("asked_by_run", "BIGINT", "The run that found it", "运行号")
                    .internal("asked_at", "TIMESTAMP", "When it was found", "提出时间")
                    .sensitive("file", "VARCHAR", "The workbook that asks it; empty until it is written", "核查文件")
                    .internal("answer", "VARCHAR", "corrected, insist or not the same; empty while it is open", "答复")
                    .sensitive("remark", "VARCHAR", "What was added to the answer", "说明")
                    .internal("answered_at", "TIMESTAMP", "When it was answered", "答复时间")
                    .internal("answer_load", "BIGINT", "The load that brought the answer", "答复装载号"),
            published("fault", "One row for each fault of a value or row", "错误明细")
                    .internal("load_id", "BIGINT", "The load that found it", "装载号")
                    .internal("reject_id", "BIGINT", "The refused row; empty for a warning or repair", "退回号")
                    .sensitive("sheet", "VARCHAR", "The sheet", "工作表")
                    .internal("row_no", "BIGINT", "The row as the department numbers it", "行号")
                    .internal("column_name", "VARCHAR", "The column of the mapping", "列名")
                    .internal("code", "VARCHAR", "The kind of fault, such as F021", "错误代码")
                    .internal("severity", "VARCHAR", "error, warning or repair", "级别")
                    .sensitive("value", "VARCHAR", "What was found", "值")
                    .sensitive("message", "VARCHAR", "The sentence for the clerk", "说明"),
            kept("skip", "Rows that a rule says are no data", "跳过行")
                    .internal("load_id", "BIGINT", "The load", "装载号")
                    .sensitive("sheet", "VARCHAR", "The sheet", "工作表")
                    .internal("row_no", "BIGINT", "The row as the department numbers it", "行号")
                    .internal("rule", "VARCHAR", "The rule", "规则"),
            published("sheet", "How many rows of which class each sheet holds", "工作表行数")
                    .internal("load_id", "BIGINT", "The load", "装载号")
                    .sensitive("sheet", "VARCHAR", "The sheet", "工作表")
                    .internal(
                            "row_class",
                            "VARCHAR",
                            "What the rows are: title, header, data, total, note, section, other_table, doubtful, …",
                            "行类")
                    .internal("rows", "BIGINT", "How many rows", "行数"),
            kept("stale", "Records that stand only because their newer version could not be read", "陈旧记录")
                    .internal("entity", "VARCHAR", "The entity", "实体")
                    .internal("mapping", "VARCHAR", "The ledger's mapping", "映射")
                    .internal("scope", "VARCHAR", "Whose register it is", "范围")
                    .sensitive("source_key", "VARCHAR", "The department's own key of the record", "来源键")
                    .internal("reason", "VARCHAR", "Why", "原因")
                    .internal("from_load", "BIGINT", "Since which load", "起始装载号")
                    .internal("until_load", "BIGINT", "Until which load; empty while it lasts", "终止装载号"),
            kept("unclaimed", "Files of the inbox that no route took in the last whole run", "无人认领的文件")
                    .sensitive("input", "VARCHAR", "The file", "输入")
                    .internal("since", "TIMESTAMP", "When a run saw it first", "首次发现时间")
                    .internal("nearest", "VARCHAR", "The mapping that it is most likely meant for", "最接近的映射"),
            kept("watermark", "How far each table has been read", "读取位置")
                    .internal("route", "VARCHAR", "The route", "路由")
                    .internal("column_name", "VARCHAR", "The column that grows", "列名")
                    .sensitive("value", "VARCHAR", "The greatest value that was read", "值")
                    .internal("load_id", "BIGINT", "The load that read it", "装载号"),
            kept("position", "How far each growing file has been read; a renamed file is known by its head", "日志位置")
                    .internal("mapping", "VARCHAR", "The mapping", "映射")
                    .sensitive("input", "VARCHAR", "The file", "输入")
                    .internal("head", "VARCHAR", "Hash of its first bytes", "首部摘要")
                    .internal("byte_offset", "BIGINT", "Bytes that were read", "字节位置")
                    .internal("line_no", "BIGINT", "Lines that were read", "行号")
                    .internal("load_id", "BIGINT", "The load that read it", "装载号"));

    private RunTables() {}
}
