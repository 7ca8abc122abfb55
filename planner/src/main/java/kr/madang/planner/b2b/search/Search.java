package kr.madang.planner.b2b.search;

/** One way to better the standing; works a while at a time, for one thread at once. */
interface Search {

    /** Goes on until the standing is settled or about so many dead ends were met. */
    void advance(long conflicts);
}
