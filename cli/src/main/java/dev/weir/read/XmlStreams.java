package dev.weir.read;

import com.fasterxml.aalto.stax.InputFactoryImpl;
import java.io.InputStream;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;
import javax.xml.stream.util.StreamReaderDelegate;
import org.codehaus.stax2.XMLInputFactory2;

/** Streams of XML that fetch nothing outside, know no entities of their own, and stop where elements are nested without end. */
public final class XmlStreams {

    /** No document of a register nests deeper; each level costs memory until it is closed. */
    private static final int DEEPEST = 200;

    private static final XMLInputFactory FACTORY = factory();

    private XmlStreams() {}

    private static XMLInputFactory factory() {
        InputFactoryImpl factory = new InputFactoryImpl();
        factory.setProperty(XMLInputFactory.SUPPORT_DTD, false);
        factory.setProperty(XMLInputFactory.IS_SUPPORTING_EXTERNAL_ENTITIES, false);
        factory.setProperty(XMLInputFactory2.P_LAZY_PARSING, false);
        return factory;
    }

    /** @throws XMLStreamException when it does not begin as XML does; so do the stream's own methods where it is wrong */
    public static XMLStreamReader open(InputStream in) throws XMLStreamException {
        return new Bounded(FACTORY.createXMLStreamReader(in));
    }

    private static final class Bounded extends StreamReaderDelegate {

        private int depth;

        private Bounded(XMLStreamReader xml) {
            super(xml);
        }

        @Override
        public int next() throws XMLStreamException {
            int event = super.next();
            if (event == START_ELEMENT && ++depth > DEEPEST) {
                throw new XMLStreamException("elements are nested more than " + DEEPEST + " deep");
            }
            if (event == END_ELEMENT) {
                depth--;
            }
            return event;
        }
    }
}
