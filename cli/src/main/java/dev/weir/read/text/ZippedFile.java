package dev.weir.read.text;

import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.zip.ZipFile;

/** A file in a zip, which is closed with it. */
final class ZippedFile extends FilterInputStream {

    private final ZipFile zip;

    ZippedFile(ZipFile zip, InputStream content) {
        super(content);
        this.zip = zip;
    }

    @Override
    public void close() throws IOException {
        try (zip) {
            super.close();
        }
    }
}
