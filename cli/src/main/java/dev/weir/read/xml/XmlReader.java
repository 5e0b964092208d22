package dev.weir.read.xml;

import dev.weir.problem.Stage;
import dev.weir.problem.WeirException;
import dev.weir.read.ContentKind;
import dev.weir.read.ReadRequest;
import dev.weir.read.fields.FieldSource;
import dev.weir.read.text.TextBytes;
import dev.weir.rows.RowSource;
import java.io.IOException;
import java.util.EnumSet;
import java.util.Set;

/** Reads XML documents, plain or packed as gzip or zip. Columns are called by child element ({@code no}, {@code meter/no}) or attribute ({@code @id}). */
public final class XmlReader {

    private static final Set<ContentKind> READ =
            EnumSet.of(ContentKind.XML, ContentKind.TEXT, ContentKind.GZIP, ContentKind.ZIP);

    private XmlReader() {}

    /** @throws WeirException when the file is not XML or is damaged */
    public static RowSource open(ReadRequest request) {
        try {
            ContentKind kind = ContentKind.of(request.file());
            if (!READ.contains(kind)) {
                throw new WeirException(
                        Stage.READ,
                        request.name(),
                        "the file is not XML but " + kind.description() + "; check that it is the right file");
            }
            String path = request.mapping().input().options().rows().orElse("");
            return new FieldSource(
                    request,
                    new ElementRows(
                            request.name(),
                            TextBytes.of(request.file(), request.name()).buffered(),
                            new RowPath(path)));
        } catch (IOException damage) {
            throw damaged(request.name(), damage);
        }
    }

    /** What an input-output error means to a person. */
    static WeirException damaged(String name, IOException damage) {
        return new WeirException(
                Stage.READ,
                name,
                "the file is cut off or damaged (" + damage.getMessage() + "); copy it again from where it came",
                damage);
    }
}
