package dev.weir.compile;

import dev.weir.mapping.DelimitedInput;
import dev.weir.mapping.FileOptions;
import dev.weir.mapping.Input;
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
        convert.addAll(new OlderIssues(mapping, entities).statements());

        CheckStatements check = new CheckStatements(mapping, columns, entities);
        CompareStatements compare = new CompareStatements(mapping, columns, entities);
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
        switch (mapping.input().format()) {
            case LOG -> names = new ArrayList<>(List.of("line"));
            case CSV, TABLE -> names.add(DelimitedInput.CELLS);
            case JSON, FIXED -> names.add(FileOptions.LINE);
            default -> {}
        }
        if (mapping.input().format().hasRowClasses()) {
            names.add(Input.ROW_CLASS);
        }
        if (mapping.input().format().hasRowMarks()) {
            names.add(Input.ROW_MARKS);
        }
        return names;
    }
}
