package dev.weir.schema;

import dev.weir.spec.Key;
import dev.weir.spec.MapView;
import dev.weir.spec.Spec;
import dev.weir.spec.ValueType;
import java.util.List;

/** How a {@link Title} is written in YAML: {@code {en: Household, zh: 户}}. */
public final class TitleForm {

    /** Both languages are required. */
    public static final Spec.Keys SPEC = new Spec.Keys(
            "title",
            List.of(
                    Key.required("en", new Spec.Value(ValueType.TEXT), "The title in English."),
                    Key.required("zh", new Spec.Value(ValueType.TEXT), "The title in Chinese.")));

    private TitleForm() {}

    /** The title; a part that is missing, which has been reported, is empty. */
    public static Title read(MapView map) {
        return new Title(map.text("en").orElse(""), map.text("zh").orElse(""));
    }
}
