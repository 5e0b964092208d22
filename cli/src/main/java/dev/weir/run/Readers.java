package dev.weir.run;

import dev.weir.mapping.Input.Format;
import dev.weir.problem.Stage;
import dev.weir.problem.WeirException;
import dev.weir.read.ReadRequest;
import dev.weir.read.access.AccessReader;
import dev.weir.read.dbase.DbaseReader;
import dev.weir.read.delimited.DelimitedReader;
import dev.weir.read.excel.ExcelReader;
import dev.weir.read.fixed.FixedReader;
import dev.weir.read.json.JsonReader;
import dev.weir.read.log.LogReader;
import dev.weir.read.sqlite.SqliteReader;
import dev.weir.read.xml.XmlReader;
import dev.weir.rows.RowSource;

/** The reader for each kind of file. Each decides by the content whether the file is what the mapping expects. */
final class Readers {

    private Readers() {}

    static RowSource open(ReadRequest request) {
        Format format = request.mapping().input().format();
        return switch (format) {
            case ACCESS -> AccessReader.open(request);
            case CSV -> DelimitedReader.open(request);
            case DBASE -> DbaseReader.open(request);
            case EXCEL -> ExcelReader.open(request);
            case FIXED -> FixedReader.open(request);
            case JSON -> JsonReader.open(request);
            case LOG -> LogReader.open(request);
            case SQLITE -> SqliteReader.open(request);
            case XML -> XmlReader.open(request);
            case QUERY ->
                throw new WeirException(
                        Stage.READ,
                        request.name(),
                        "the mapping " + request.mapping().name()
                                + " reads the rows of a query, not a file; correct the route");
        };
    }
}
