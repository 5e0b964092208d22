package dev.weir.sample.property;

import dev.weir.sample.district.Community;
import dev.weir.sample.district.District;
import java.util.ArrayList;
import java.util.List;

/**
 * A company that looks after the houses of one community or two.
 *
 * @param index from 0
 * @param name also its folder in the inbox
 */
record Company(int index, String name, List<Community> communities) {

    private static final String FIRST = "和惠宁安康嘉益平泰瑞";
    private static final String SECOND = "居家园庭邻宅舍里坊邸";

    Company {
        communities = List.copyOf(communities);
    }

    /** Two communities and one by turns, until every community has a company. */
    static List<Company> of(District district) {
        List<Community> all = district.communities();
        List<Company> companies = new ArrayList<>();
        int next = 0;
        while (next < all.size()) {
            int upTo = Math.min(all.size(), next + 2 - companies.size() % 2);
            companies.add(new Company(companies.size(), name(companies.size()), all.subList(next, upTo)));
            next = upTo;
        }
        return companies;
    }

    private static String name(int index) {
        int round = index / (FIRST.length() * SECOND.length());
        return "甬" + FIRST.charAt(index % FIRST.length())
                + SECOND.charAt(index / FIRST.length() % SECOND.length())
                + "物业"
                + (round == 0 ? "" : round + 1);
    }

    LedgerStyle style() {
        return communities.size() > 1 ? LedgerStyle.SHEET_NAMES : LedgerStyle.COLUMN;
    }

    /** Whether a trap plays in one of its communities: such companies send a ledger each night. */
    boolean hasTraps() {
        return communities.get(0).index() < District.TRAP_COMMUNITIES;
    }
}
