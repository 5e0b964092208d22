package dev.weir.store;

import static dev.weir.store.OperationsTable.kept;
import static dev.weir.store.OperationsTable.published;

import java.util.List;

/** Code lists, and what resolve writes down. */
final class ResolveTables {

    static final List<OperationsTable> ALL = List.of(
            published("code", "The code lists: one row for each text that means a code", "代码表")
                    .open("list", "VARCHAR", "The code list", "代码表名")
                    .open("code", "VARCHAR", "The word that is stored", "代码")
                    .open("label", "VARCHAR", "A text that departments write for it", "原文")
                    .open("en", "VARCHAR", "Its English title", "英文名称")
                    .open("zh", "VARCHAR", "Its Chinese title", "中文名称"),
            kept("placeholder", "Values that stand for nothing and link nobody", "占位值")
                    .internal("value", "VARCHAR", "The value", "值")
                    .internal("reason", "VARCHAR", "What it stands for", "原因"),
            kept(
                            "link",
                            "Which golden row each current record belongs to, and why; also ended ones that events refer to",
                            "归并关系")
                    .internal("entity", "VARCHAR", "The entity", "实体")
                    .internal("golden_id", "BIGINT", "The golden row", "标识")
                    .internal("mapping", "VARCHAR", "The record's mapping", "映射")
                    .internal("scope", "VARCHAR", "Whose register it is", "范围")
                    .sensitive("source_key", "VARCHAR", "The department's own key of the record", "来源键")
                    .internal("rule", "VARCHAR", "The identity rule that linked it", "规则")
                    .internal("ended", "BOOLEAN", "Whether the record no longer stands", "是否已终止"),
            kept("assigned", "The golden id that each source key had last, also of records that are gone", "历史标识")
                    .internal("entity", "VARCHAR", "The entity", "实体")
                    .internal("mapping", "VARCHAR", "The record's mapping", "映射")
                    .internal("scope", "VARCHAR", "Whose register it is", "范围")
                    .sensitive("source_key", "VARCHAR", "The department's own key of the record", "来源键")
                    .internal("golden_id", "BIGINT", "The golden row", "标识"),
            kept("identity", "Values that mean exactly one golden row", "识别值")
                    .internal("entity", "VARCHAR", "The entity", "实体")
                    .sensitive("reference", "VARCHAR", "The rule and the value", "引用")
                    .internal("golden_id", "BIGINT", "The golden row", "标识"),
            published(
                            "review",
                            "What a person should look at: records that may belong together and were not linked",
                            "待核")
                    .internal("entity", "VARCHAR", "The entity", "实体")
                    .internal("reason", "VARCHAR", "Why they were not linked", "原因")
                    .internal("rule", "VARCHAR", "The identity rule that would link them", "规则")
                    .sensitive("value", "VARCHAR", "The value that they share", "值")
                    .internal("veto", "VARCHAR", "The veto that speaks against it", "否决")
                    .internal("mapping", "VARCHAR", "The record's mapping", "映射")
                    .internal("scope", "VARCHAR", "Whose register it is", "范围")
                    .sensitive("source_key", "VARCHAR", "The department's own key of the record", "来源键")
                    .internal("golden_id", "BIGINT", "The golden row of the record", "标识")
                    .internal("since_run", "BIGINT", "The run that saw it first", "起始运行号"),
            published("id_change", "Ids that became others when rows were joined or parted", "标识变更")
                    .internal("entity", "VARCHAR", "The entity", "实体")
                    .internal("old_id", "BIGINT", "The id that was", "原标识")
                    .internal("new_id", "BIGINT", "The id that is", "新标识")
                    .internal("kind", "VARCHAR", "merge or split", "类别")
                    .internal("load_id", "BIGINT", "The newest load at that time", "装载号"),
            kept("unresolved", "References that lead nowhere yet", "未决引用")
                    .internal("entity", "VARCHAR", "The entity", "实体")
                    .internal("mapping", "VARCHAR", "The record's mapping", "映射")
                    .internal("scope", "VARCHAR", "Whose register it is", "范围")
                    .sensitive("source_key", "VARCHAR", "The record; of events one row stands for all", "来源键")
                    .internal("field", "VARCHAR", "The field that refers", "字段")
                    .sensitive("reference", "VARCHAR", "What it names", "引用")
                    .internal("reason", "VARCHAR", "Why it leads nowhere", "原因")
                    .internal("records", "BIGINT", "How many current records hold it", "记录数"),
            published("conflict", "Where departments disagree about a field", "数据冲突")
                    .internal("entity", "VARCHAR", "The entity", "实体")
                    .internal("golden_id", "BIGINT", "The golden row", "标识")
                    .internal("field", "VARCHAR", "The field", "字段")
                    .internal("department", "VARCHAR", "The department that says otherwise", "部门")
                    .sensitive("value", "VARCHAR", "What it says", "值")
                    .sensitive("golden_value", "VARCHAR", "What the golden row says", "采用值")
                    .internal("golden_department", "VARCHAR", "The department that is believed", "采用部门")
                    .internal("since", "BIGINT", "The run that saw it first", "起始运行号"));

    private ResolveTables() {}
}
