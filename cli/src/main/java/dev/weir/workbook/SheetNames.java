package dev.weir.workbook;

import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.apache.poi.ss.util.WorkbookUtil;

/** Names that spreadsheets accept for sheets: at most 31 characters, none of {@code \ / ? * [ ] :}, each once. */
public final class SheetNames {

    private static final int LONGEST = 31;

    private final Set<String> given = new HashSet<>();

    /** Names for sheets with these titles, in their order. */
    public static List<String> of(List<String> titles) {
        SheetNames names = new SheetNames();
        return titles.stream().map(names::name).toList();
    }

    private String name(String title) {
        String safe = WorkbookUtil.createSafeSheetName(title.isBlank() ? "-" : title, '-')
                .strip();
        String name = safe;
        for (int number = 2; !given.add(name.toLowerCase(Locale.ROOT)); number++) {
            String mark = " (" + number + ")";
            name = safe.substring(0, Math.min(safe.length(), LONGEST - mark.length())) + mark;
        }
        return name;
    }
}
