package dev.weir.read.xml;

import dev.weir.problem.WeirException;
import dev.weir.read.ContentKind;
import dev.weir.read.InputFile;
import dev.weir.read.Opened;
import dev.weir.read.fields.FieldRows;
import dev.weir.read.text.TextBytes;
import java.util.EnumSet;
import java.util.Set;

/** Opens XML documents, plain or packed as gzip or zip. Fields are called by child element ({@code no}, {@code meter/no}) or attribute ({@code @id}). */
public final class XmlReader {

    private static final Set<ContentKind> READ =
            EnumSet.of(ContentKind.XML, ContentKind.EXCEL_XML, ContentKind.TEXT, ContentKind.GZIP, ContentKind.ZIP);

    private XmlReader() {}

    /**
     * @param rows the path of the elements that are rows
     * @throws WeirException when the file is not XML or is damaged
     * @throws dev.weir.problem.StoppedException H001 when it is not written in the encoding that it names
     */
    public static FieldRows open(InputFile file, String rows) {
        file.kind(READ, "XML");
        TextBytes bytes = TextBytes.of(file);
        return Opened.make(
                bytes.buffered(),
                in -> {
                    ElementRows opened = new ElementRows(file, in, new RowPath(rows));
                    DeclaredEncoding.check(file, bytes, opened.declaredEncoding());
                    return opened;
                },
                file::damaged);
    }
}
