package kr.madang.demo.expo;

import java.util.List;

/** How large an expo is drawn. */
public enum Size {
    /** The expo of the real city. */
    REAL(57, 4, 5, 5, 45, 12, 4, 1_300),

    /** What the planner must also manage: {@code make demo DATA=large}. */
    LARGE(400, 32, 34, 34, 1_000, 160, 40, 1_300);

    final int exhibitors;
    private final int firstIslands;
    private final int secondIslands;
    private final int thirdIslands;
    final int buyers;
    final int tables;
    final int interpreters;
    final int visitors;

    Size(
            int exhibitors,
            int firstIslands,
            int secondIslands,
            int thirdIslands,
            int buyers,
            int tables,
            int interpreters,
            int visitors) {
        this.exhibitors = exhibitors;
        this.firstIslands = firstIslands;
        this.secondIslands = secondIslands;
        this.thirdIslands = thirdIslands;
        this.buyers = buyers;
        this.tables = tables;
        this.interpreters = interpreters;
        this.visitors = visitors;
    }

    /** Islands of 16 booths in each of the three zones. */
    List<Integer> islands() {
        return List.of(firstIslands, secondIslands, thirdIslands);
    }
}
