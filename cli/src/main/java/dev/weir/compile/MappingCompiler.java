package dev.weir.compile;

import dev.weir.mapping.DelimitedInput;
import dev.weir.mapping.FileOptions;
import dev.weir.mapping.Mapping;
import dev.weir.schema.Schema;
import java.util.ArrayList;
import java.util.List;

/** Compiles a checked mapping. The mapping must be free of problems. */
public final class MappingCompiler {

    private MappingCompiler() {}

    public static CompiledMapping compile(Mapping mapping, Schema schema) {
        List<CompiledColumn> columns = ColumnExpansion.of(mapping);
        List<EntityCandidates> entities = EntityCandidates.of(mapping, schema, columns);

        List<Statement> convert = new ArrayList<>();
        convert.add(new ConvertedTable(mapping, columns).statement());
        entities.forEach(entity -> convert.add(entity.statement()));
        convert.add(ScopeStatement.of(mapping));

        CheckStatements check = new CheckStatements(mapping, columns, entities);
        CompareStatements compare = new CompareStatements(mapping, entities);
        RecordStatements record = new RecordStatements(mapping, columns, entities);
        return new CompiledMapping(
                mapping,
                stageColumns(mapping, columns),
                columns,
                entities.stream().map(EntityCandidates::name).toList(),
                convert,
                check.statements(),
                compare.statements(),
                record.statements());
    }

    private static List<String> stageColumns(Mapping mapping, List<CompiledColumn> columns) {
        List<String> names =
                new ArrayList<>(columns.stream().map(CompiledColumn::name).toList());
        return switch (mapping.input().format()) {
            case LOG -> List.of("line");
            case CSV -> {
                names.add(DelimitedInput.CELLS);
                yield names;
            }
            case JSON, FIXED -> {
                names.add(FileOptions.LINE);
                yield names;
            }
            case EXCEL, QUERY, XML, DBASE, ACCESS, SQLITE -> names;
        };
    }
}
