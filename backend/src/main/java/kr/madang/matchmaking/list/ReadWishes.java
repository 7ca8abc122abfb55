package kr.madang.matchmaking.list;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import kr.madang.exhibitor.Exhibitor;
import kr.madang.matchmaking.Buyer;
import kr.madang.matchmaking.Side;
import kr.madang.matchmaking.Strength;
import kr.madang.matchmaking.Wish;
import kr.madang.spreadsheet.Cells;
import kr.madang.spreadsheet.Column;
import kr.madang.spreadsheet.Outlook;
import kr.madang.spreadsheet.Reason;
import kr.madang.spreadsheet.Sheet;
import org.jspecify.annotations.Nullable;

/** A list of wishes that was read. */
record ReadWishes(List<Line> lines) {

    static ReadWishes of(Sheet sheet, List<Party> parties, List<Wish> kept) {
        Parties known = new Parties(parties);
        Map<Key, Wish> before = new HashMap<>();
        kept.forEach(wish -> before.put(Key.of(wish), wish));
        Set<Key> seen = new HashSet<>();
        List<Line> lines = new ArrayList<>();
        for (Sheet.Line line : sheet.lines()) {
            Line read = read(new Cells(sheet, line), known, before);
            if (read.after() != null && !seen.add(Key.of(read.after()))) {
                read.cells().add(Reason.TWICE_IN_FILE);
            }
            lines.add(read);
        }
        return new ReadWishes(lines);
    }

    private static Line read(Cells cells, Parties known, Map<Key, Wish> kept) {
        List<Party> from = find(WishColumns.FROM, cells, known);
        List<Party> to = find(WishColumns.TO, cells, known);
        Key key = from.isEmpty() || to.isEmpty() ? null : keyOf(from, to, cells);
        Wish before = key == null ? null : kept.get(key);
        Strength strength = strength(cells, before);
        Integer read = cells.number(WishColumns.RANK, 1, Wish.LAST_RANK);
        Integer rank = cells.at(WishColumns.RANK).isEmpty() && before != null ? before.rank() : read;
        Wish after = key == null || strength == null || !cells.wrong().isEmpty()
                ? null
                : new Wish(key.from(), key.buyer(), key.exhibitor(), strength, rank);
        return new Line(cells.at(WishColumns.FROM) + " → " + cells.at(WishColumns.TO), before, after, cells);
    }

    private static List<Party> find(Column column, Cells cells, Parties known) {
        String written = cells.at(column);
        List<Party> found = known.find(written);
        if (written.isEmpty()) {
            cells.missing(column);
        } else if (found.isEmpty()) {
            cells.add(Reason.NAME_UNKNOWN, column, known.nearest(written));
        }
        return found;
    }

    private static @Nullable Key keyOf(List<Party> from, List<Party> to, Cells cells) {
        List<Key> keys = from.stream()
                .flatMap(one ->
                        to.stream().filter(other -> other.side() != one.side()).map(other -> Key.of(one, other)))
                .toList();
        if (keys.isEmpty()) {
            cells.add(Reason.SIDE_UNKNOWN, WishColumns.TO, null);
        } else if (keys.size() > 1) {
            cells.add(Reason.NAME_SHARED, from.size() > 1 ? WishColumns.FROM : WishColumns.TO, null);
        }
        return keys.size() == 1 ? keys.get(0) : null;
    }

    private static @Nullable Strength strength(Cells cells, @Nullable Wish before) {
        String written = cells.at(WishColumns.STRENGTH);
        if (written.isEmpty() && before != null) {
            return before.strength();
        }
        Strength strength = WishColumns.strength(written);
        if (written.isEmpty()) {
            cells.missing(WishColumns.STRENGTH);
        } else if (strength == null) {
            cells.add(Reason.STRENGTH_UNKNOWN, WishColumns.STRENGTH, null);
        }
        return strength;
    }

    Outlook outlook(byte[] file) {
        return Outlook.of(lines.stream().map(ReadWishes::toRow).toList(), file);
    }

    /** Those that would be stored. */
    List<Wish> different() {
        return lines.stream()
                .filter(line -> toRow(line).standing() != Outlook.Standing.UNCHANGED)
                .map(Line::after)
                .map(Objects::requireNonNull)
                .toList();
    }

    private static Outlook.Row toRow(Line line) {
        return Outlook.Row.of(
                line.cells(),
                line.name(),
                List.of(WishColumns.STRENGTH, WishColumns.RANK),
                cells(line.before()),
                cells(line.after()));
    }

    private static @Nullable List<String> cells(@Nullable Wish wish) {
        return wish == null ? null : List.of(wish.strength().name(), WishColumns.rank(wish.rank()));
    }

    /** Who wishes to meet whom. */
    record Key(Side from, Buyer.Id buyer, Exhibitor.Id exhibitor) {

        static Key of(Wish wish) {
            return new Key(wish.from(), wish.buyer(), wish.exhibitor());
        }

        static Key of(Party from, Party to) {
            Party buyer = from.side() == Side.BUYER ? from : to;
            Party exhibitor = from.side() == Side.BUYER ? to : from;
            return new Key(from.side(), new Buyer.Id(buyer.id()), new Exhibitor.Id(exhibitor.id()));
        }
    }

    /**
     * A line that was read.
     *
     * @param before the wish as it is kept, or null if it is new
     * @param after as the list wants it, or null if the line is wrong
     */
    record Line(
            String name, @Nullable Wish before, @Nullable Wish after, Cells cells) {}
}
