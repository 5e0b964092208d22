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
            kept(
                            "match_model",
                            "What has been learnt about pairs of records: a line for each level of each field",
                            "匹配模型")
                    .internal("entity", "VARCHAR", "The entity", "实体")
                    .internal("load_id", "BIGINT", "The newest load when it was learnt", "装载号")
                    .internal("records", "BIGINT", "From how many records", "记录数")
                    .internal("field", "VARCHAR", "The field; empty in the line of all pairs", "字段")
                    .internal(
                            "type", "VARCHAR", "What the field holds; in the line of all pairs the sets of keys", "类型")
                    .internal("level", "INTEGER", "The level of agreement, the best is 1", "级别")
                    .internal("agreement", "VARCHAR", "Its name", "一致程度")
                    .internal("m", "DOUBLE", "The share among pairs of one thing", "同一对象")
                    .internal("u", "DOUBLE", "The share among other pairs", "偶然")
                    .internal("h", "DOUBLE", "The share among relatives behind one door", "同门亲属"),
            kept("match_record", "What each record was when its pairs were weighed", "已匹配记录")
                    .internal("entity", "VARCHAR", "The entity", "实体")
                    .internal("mapping", "VARCHAR", "The record's mapping", "映射")
                    .internal("scope", "VARCHAR", "Whose register it is", "范围")
                    .sensitive("source_key", "VARCHAR", "The department's own key of the record", "来源键")
                    .sensitive("content", "UBIGINT", "A hash of what is compared", "内容"),
            kept("match_pair", "Pairs of records that may be one thing, and how likely", "候选对")
                    .internal("entity", "VARCHAR", "The entity", "实体")
                    .internal("mapping_a", "VARCHAR", "The first record's mapping", "甲映射")
                    .internal("scope_a", "VARCHAR", "Whose register it is", "甲范围")
                    .sensitive("key_a", "VARCHAR", "Its own key", "甲来源键")
                    .internal("mapping_b", "VARCHAR", "The second record's mapping", "乙映射")
                    .internal("scope_b", "VARCHAR", "Whose register it is", "乙范围")
                    .sensitive("key_b", "VARCHAR", "Its own key", "乙来源键")
                    .internal(
                            "pattern",
                            "BIGINT",
                            "The level of each field, from 1, in four bits each; 0 says nothing",
                            "模式")
                    .internal("weight", "DOUBLE", "For and against, in bits; 6.63 is a probability of 0.99", "权重"),
            published("id_change", "Ids that became others when rows were joined or parted", "标识变更")
                    .internal("entity", "VARCHAR", "The entity", "实体")
                    .internal("old_id", "BIGINT", "The id that was", "原标识")
                    .internal("new_id", "BIGINT", "The id that is", "新标识")
                    .internal("kind", "VARCHAR", "merge or split", "类别")
                    .internal("load_id", "BIGINT", "The newest load at that time", "装载号")
                    .internal("rule", "VARCHAR", "Of a merge: match, if likeness joined the rows; else empty", "规则"),
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
