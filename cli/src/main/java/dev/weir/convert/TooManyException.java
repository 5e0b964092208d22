package dev.weir.convert;

import java.io.IOException;

/** More than one output for a target that takes one. */
final class TooManyException extends IOException {

    TooManyException() {
        super("there is more than one sheet; name one with --sheet, or a folder with -o");
    }
}
