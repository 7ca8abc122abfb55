/** Wishes, matching runs, the published plan and meetings over HTTP. */
@NullMarked
package kr.madang.matchmaking.web;

import org.jspecify.annotations.NullMarked;
