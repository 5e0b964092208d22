package dev.weir.match;

import dev.weir.match.Level.Kin;
import java.util.List;

/**
 * How relatives behind one door agree: in what they share as often as is found, in all else by chance. Without this class a model finds
 * households where persons are meant.
 */
final class Relatives {

    private final Comparison comparison;
    private final Shares chance;

    Relatives(Comparison comparison, Shares chance) {
        this.comparison = comparison;
        this.chance = chance;
    }

    /** Before anything is known: what is shared agrees half of the time. */
    Shares usual() {
        double[][] shares = Shares.even(comparison).copy();
        for (int field = 0; field < shares.length; field++) {
            int last = shares[field].length - 1;
            if (comparison.fields().get(field).type().isShared()) {
                shares[field][last] = 0.3;
                for (int level = 0; level < last; level++) {
                    shares[field][level] = 0.7 / last;
                }
            }
        }
        return bound(new Shares(shares));
    }

    /** The shares that were found, except where they are known to be those of chance. */
    Shares bound(Shares found) {
        double[][] shares = found.copy();
        double[][] byChance = chance.copy();
        for (int field = 0; field < shares.length; field++) {
            shares[field] = bound(comparison.levels(field), shares[field], byChance[field]);
        }
        return new Shares(shares);
    }

    private static double[] bound(List<Level> levels, double[] found, double[] byChance) {
        if (levels.stream().noneMatch(level -> level.kin() == Kin.SHARED)) {
            return byChance.clone();
        }
        int last = levels.size() - 1;
        double together = 0;
        double togetherByChance = 0;
        for (int level = 0; level < last; level++) {
            together += found[level];
            togetherByChance += byChance[level];
        }
        double[] shares = new double[levels.size()];
        double fixed = 0;
        double free = 0;
        for (int level = 0; level <= last; level++) {
            if (levels.get(level).kin() == Kin.NAMESAKE) {
                shares[level] = byChance[level] * together / togetherByChance;
                fixed += shares[level];
            } else {
                free += found[level];
            }
        }
        for (int level = 0; level <= last; level++) {
            if (levels.get(level).kin() != Kin.NAMESAKE) {
                shares[level] = found[level] / free * (1 - fixed);
            }
        }
        return shares;
    }
}
