package dev.weir.read.xml;

import com.fasterxml.aalto.UncheckedStreamException;
import dev.weir.problem.HeldCode;
import dev.weir.problem.WeirException;
import dev.weir.read.InputFile;
import dev.weir.read.XmlReason;
import dev.weir.read.XmlStreams;
import dev.weir.read.fields.FieldRow;
import dev.weir.read.fields.FieldRows;
import java.io.IOException;
import java.io.InputStream;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;

/** The elements at a path as rows, numbered from 1. Nothing outside the document is ever fetched. */
final class ElementRows implements FieldRows {

    private static final String SCHEMA_INSTANCE = "http://www.w3.org/2001/XMLSchema-instance";

    /** The most characters of one row. */
    private static final int LONGEST_ROW = 8_000_000;

    private final InputFile file;
    private final InputStream in;
    private final RowPath path;
    private final XMLStreamReader xml;
    private long number;
    private int characters;
    private final Map<String, String> namespaces = new HashMap<>();
    /** Elements of the row that say something. */
    private final Set<String> spoken = new HashSet<>();

    private String doubt;

    ElementRows(InputFile file, InputStream in, RowPath path) {
        this.file = file;
        this.in = in;
        this.path = path;
        try {
            this.xml = XmlStreams.open(in);
        } catch (XMLStreamException damage) {
            throw damaged(damage);
        }
    }

    /** The encoding that the document names; null where it names none. */
    String declaredEncoding() {
        return xml.getCharacterEncodingScheme();
    }

    @Override
    public List<String> names() {
        return List.of();
    }

    @Override
    public boolean next(FieldRow row) {
        try {
            while (xml.hasNext()) {
                int event = xml.next();
                if (event == XMLStreamConstants.START_ELEMENT && path.enter(xml.getLocalName())) {
                    row.begin(++number);
                    characters = 0;
                    doubt = null;
                    namespaces.clear();
                    spoken.clear();
                    read(row, "", xml.getLocalName());
                    path.leave();
                    if (doubt != null) {
                        row.unreadable(doubt);
                    }
                    return true;
                }
                if (event == XMLStreamConstants.END_ELEMENT) {
                    path.leave();
                }
            }
        } catch (XMLStreamException | UncheckedStreamException damage) {
            throw damaged(damage);
        }
        if (!path.parentSeen()) {
            throw file.stopped(
                    HeldCode.NOT_UNDERSTOOD,
                    "the document has no place for rows at " + path
                            + "; correct rows: in the mapping, or check that it is the right file");
        }
        return false;
    }

    /**
     * Adds the element at which the parser stands: its attributes, its text, and what stands inside it.
     *
     * @return its text with that of the elements in the midst of it
     */
    private String read(FieldRow row, String name, String rowElement) throws XMLStreamException {
        String prefix = name.isEmpty() ? "" : name + "/";
        boolean nil = "true".equals(xml.getAttributeValue(SCHEMA_INSTANCE, "nil"));
        for (int i = 0; i < xml.getAttributeCount(); i++) {
            add(row, prefix + "@" + attributeName(i), xml.getAttributeValue(i));
        }
        StringBuilder text = new StringBuilder();
        StringBuilder own = new StringBuilder();
        while (true) {
            switch (xml.next()) {
                case XMLStreamConstants.CHARACTERS, XMLStreamConstants.CDATA, XMLStreamConstants.SPACE -> {
                    own.append(xml.getText());
                    text.append(xml.getText());
                    checkLength(text.length());
                }
                case XMLStreamConstants.START_ELEMENT -> {
                    String inner = prefix + xml.getLocalName();
                    doubt(inner, rowElement);
                    int before = characters;
                    text.append(read(row, inner, rowElement));
                    if (characters > before && !spoken.add(inner)) {
                        row.several(inner);
                    }
                    checkLength(text.length());
                }
                case XMLStreamConstants.END_ELEMENT -> {
                    // the fields of a row are no part of its own text
                    String whole = (name.isEmpty() ? own : text).toString().strip();
                    if (!own.toString().isBlank()) {
                        doubt = nil ? name + " is nil and holds \"" + whole + "\"" : doubt;
                        add(row, name.isEmpty() ? "." : name, whole);
                        if (!name.isEmpty()) {
                            row.obstacle(prefix, whole);
                        }
                    } else if (!name.isEmpty() && !whole.isEmpty()) {
                        row.structure(name, whole);
                    }
                    return text.toString();
                }
                default -> {}
            }
        }
    }

    /** The name without its prefix, unless the element has an attribute of that name without one. */
    private String attributeName(int index) {
        String name = xml.getAttributeLocalName(index);
        String prefix = xml.getAttributePrefix(index);
        if (prefix == null || prefix.isEmpty()) {
            return name;
        }
        for (int i = 0; i < xml.getAttributeCount(); i++) {
            String other = xml.getAttributePrefix(i);
            if ((other == null || other.isEmpty())
                    && xml.getAttributeLocalName(i).equals(name)) {
                return prefix + ":" + name;
            }
        }
        return name;
    }

    /** Of elements with one name in two namespaces, and of a row within a row, it cannot be said which is meant. */
    private void doubt(String name, String rowElement) {
        String namespace = xml.getNamespaceURI() == null ? "" : xml.getNamespaceURI();
        String before = namespaces.putIfAbsent(name, namespace);
        if (before != null && !before.equals(namespace)) {
            doubt = name + " stands in two namespaces, \"" + before + "\" and \"" + namespace + "\"";
        }
        if (xml.getLocalName().equals(rowElement)) {
            doubt = "a row within a row: " + name;
        }
    }

    private void add(FieldRow row, String name, String text) throws XMLStreamException {
        characters += text.length();
        checkLength(characters);
        row.add(name, text);
    }

    private void checkLength(int length) throws XMLStreamException {
        if (length > LONGEST_ROW) {
            throw new XMLStreamException("a row has more than " + LONGEST_ROW + " characters", xml.getLocation());
        }
    }

    private WeirException damaged(Exception damage) {
        return file.refused(
                "the XML is wrong near row " + number + " (" + XmlReason.of(damage)
                        + "); ask its sender for a correct file",
                damage);
    }

    @Override
    public List<String> notes() {
        return List.of();
    }

    @Override
    public void close() {
        try {
            xml.close();
            in.close();
        } catch (XMLStreamException damage) {
            throw damaged(damage);
        } catch (IOException damage) {
            throw file.damaged(damage);
        }
    }
}
