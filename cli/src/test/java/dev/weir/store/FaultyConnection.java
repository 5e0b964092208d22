package dev.weir.store;

import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Proxy;
import java.sql.Connection;
import java.sql.Statement;

/** A real connection, on which statements with a certain text fail as memory that runs out would make them fail. */
public final class FaultyConnection {

    private FaultyConnection() {}

    /** @param text in the SQL of the statements that throw {@code fault} */
    public static Connection of(Connection connection, String text, Error fault) {
        return faulty(Connection.class, connection, text, fault);
    }

    private static <T> T faulty(Class<T> type, T target, String text, Error fault) {
        return type.cast(
                Proxy.newProxyInstance(type.getClassLoader(), new Class<?>[] {type}, (proxy, method, values) -> {
                    if (values != null && values.length > 0 && values[0] instanceof String sql && sql.contains(text)) {
                        throw fault;
                    }
                    try {
                        Object result = method.invoke(target, values);
                        return method.getName().equals("createStatement")
                                ? faulty(Statement.class, (Statement) result, text, fault)
                                : result;
                    } catch (InvocationTargetException thrown) {
                        throw thrown.getCause();
                    }
                }));
    }
}
