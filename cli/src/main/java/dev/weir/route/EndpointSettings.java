package dev.weir.route;

import java.io.File;
import java.util.Comparator;
import java.util.HashMap;
import java.util.Map;
import org.apache.camel.Endpoint;
import org.apache.camel.component.file.FileEndpoint;
import org.apache.camel.component.file.GenericFile;
import org.apache.camel.component.jdbc.JdbcEndpoint;
import org.apache.camel.component.jdbc.JdbcOutputType;
import org.apache.camel.spi.EndpointStrategy;

/** What must be right on every endpoint, whatever the route's YAML says or forgets. */
final class EndpointSettings implements EndpointStrategy {

    /** Rows that a driver fetches at once: enough that the round trip does not matter, few enough for a small heap. */
    static final int FETCH_SIZE = 5_000;

    private final SettledFiles settledFiles;
    private final Refusals refusals;

    EndpointSettings(SettledFiles settledFiles, Refusals refusals) {
        this.settledFiles = settledFiles;
        this.refusals = refusals;
    }

    @Override
    public Endpoint registerEndpoint(String uri, Endpoint endpoint) {
        if (endpoint instanceof FileEndpoint file) {
            setFile(file);
        } else if (endpoint instanceof JdbcEndpoint jdbc) {
            setJdbc(jdbc);
        }
        return endpoint;
    }

    /** Weir archives after its commit: Camel must neither move nor remember a file, nor make the folder of a share that is not mounted. */
    private void setFile(FileEndpoint file) {
        file.setNoop(true);
        file.setIdempotent(false);
        file.setAutoCreate(false);
        file.setDirectoryMustExist(true);
        file.setExclusiveReadLockStrategy(settledFiles);
        file.setFilter(refusals.before(new OfficeLeftovers(file.getFilter())));
        file.setSorter(Comparator.comparing(GenericFile<File>::getAbsoluteFilePath));
        file.setOnCompletionExceptionHandler(new AlreadyReported());
    }

    /**
     * PostgreSQL streams only outside of autocommit and only while the transaction is open; Camel's own switching of autocommit commits before
     * the rows are read. So {@link DatabaseSource} hands out connections without autocommit and Camel leaves that alone.
     */
    private static void setJdbc(JdbcEndpoint jdbc) {
        jdbc.setResetAutoCommit(false);
        if (jdbc.getOutputType() == JdbcOutputType.SelectList) {
            jdbc.setOutputType(JdbcOutputType.StreamList);
        }
        Map<String, Object> parameters = new HashMap<>();
        if (jdbc.getParameters() != null) {
            parameters.putAll(jdbc.getParameters());
        }
        parameters.putIfAbsent("fetchSize", FETCH_SIZE);
        if (jdbc.getDataSource() instanceof DatabaseSource database) {
            parameters.putIfAbsent("queryTimeout", database.statementTimeout());
        }
        jdbc.setParameters(parameters);
    }
}
