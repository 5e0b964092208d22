package dev.weir.feed;

import dev.weir.schema.Title;
import java.util.List;

/**
 * What the catalogue of government information resources (政务信息资源目录) says of a feed beside its columns.
 *
 * <p>Source: 政务信息资源目录编制指南（试行）, State Council departments 发改高技〔2017〕1272号, core metadata.
 *
 * @param category the resource's class, 信息资源分类
 * @param provider the office that gives it, 信息资源提供方
 * @param providerCode its unified social credit code or the district's code of it, 提供方代码
 * @param code the resource's own code, 信息资源代码
 * @param condition when it may be shared, 共享条件; empty if without condition
 * @param related codes of related resources, 关联资源代码
 */
public record CatalogueEntry(
        String category,
        Title provider,
        String providerCode,
        String code,
        Sharing sharing,
        String condition,
        Manner manner,
        Opening opening,
        List<String> related) {

    public CatalogueEntry {
        related = List.copyOf(related);
    }

    /** 共享类型: who of the administration may have it. */
    public enum Sharing {
        UNCONDITIONAL("无条件共享", "without condition"),
        CONDITIONAL("有条件共享", "on condition"),
        FORBIDDEN("不予共享", "not");

        private final Title title;

        Sharing(String zh, String en) {
            title = new Title(en, zh);
        }

        public Title title() {
            return title;
        }
    }

    /** 共享方式: how it is had. */
    public enum Manner {
        PLATFORM("共享平台", "sharing platform"),
        MAIL("邮件", "mail"),
        COPY("拷盘", "copied medium"),
        MEDIUM("介质交换", "exchanged medium");

        private final Title title;

        Manner(String zh, String en) {
            title = new Title(en, zh);
        }

        public Title title() {
            return title;
        }
    }

    /** 开放属性: who of the public may have it. */
    public enum Opening {
        UNCONDITIONAL("无条件开放", "without condition"),
        RESTRICTED("有条件开放", "on condition"),
        FORBIDDEN("不予开放", "not");

        private final Title title;

        Opening(String zh, String en) {
            title = new Title(en, zh);
        }

        public Title title() {
            return title;
        }
    }
}
