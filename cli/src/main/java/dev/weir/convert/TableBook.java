package dev.weir.convert;

import dev.weir.read.ContentKind;
import dev.weir.read.InputFile;
import dev.weir.read.delimited.DelimitedOptions;
import dev.weir.read.delimited.DelimitedReader;
import dev.weir.read.excel.BookOptions;
import dev.weir.read.excel.ExcelReader;
import dev.weir.read.grid.GridBook;
import java.util.List;

/** Opens whatever holds tables: workbooks, web pages, delimited text. */
public final class TableBook {

    private TableBook() {}

    /** @throws dev.weir.problem.WeirException when the file is none of these, is damaged, or its password is not known */
    public static GridBook open(InputFile file, RawOptions options) {
        if (file.kind() == ContentKind.TEXT) {
            return DelimitedReader.open(file, DelimitedOptions.FOUND);
        }
        return ExcelReader.open(
                file, new BookOptions(List.of(), options.form(), options.system(), options.passwords()));
    }
}
