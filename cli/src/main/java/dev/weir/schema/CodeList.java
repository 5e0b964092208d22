package dev.weir.schema;

import java.util.List;

/**
 * A list of codes, from {@code mappings/codes/<name>.csv} with the columns {@code code,en,zh,aliases} (aliases separated by {@code |}).
 */
public record CodeList(String name, List<Code> codes) {

    /** One code with its titles and the other texts that mean it. */
    public record Code(String code, Title title, List<String> aliases) {
        public Code {
            aliases = List.copyOf(aliases);
        }
    }

    public CodeList {
        codes = List.copyOf(codes);
    }
}
