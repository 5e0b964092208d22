package dev.weir.inspect;

import dev.weir.mapping.Converter;
import java.util.EnumMap;
import java.util.Map;
import java.util.TreeMap;

/**
 * What the texts of a column can be read as.
 *
 * @param shares for each converter but code: the share of the filled rows, from 0 to 1, whose text it reads
 * @param lists for each code list that reads any of them: the share
 * @param shortAddresses the share that is an address when the community is known, such as 3-2-501
 * @param mobiles the share that has the form of a mobile telephone's number: another number of many digits can be a telephone's too
 */
record Evidence(Map<Converter, Double> shares, Map<String, Double> lists, double shortAddresses, double mobiles) {

    Evidence {
        shares = new EnumMap<>(shares.isEmpty() ? new EnumMap<>(Converter.class) : shares);
        lists = new TreeMap<>(lists);
    }

    /** The share that a type reads; everything is text. */
    double share(ColumnType type) {
        if (type.list().isPresent()) {
            return lists.getOrDefault(type.list().get(), 0.0);
        }
        if (type.converter() == Converter.ADDRESS) {
            return Math.max(shortAddresses, shares.getOrDefault(Converter.ADDRESS, 0.0));
        }
        return type.converter() == Converter.TEXT ? 1 : shares.getOrDefault(type.converter(), 0.0);
    }
}
