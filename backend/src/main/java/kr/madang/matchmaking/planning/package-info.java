/** Carries matching runs out: takes them up, plans on threads of its own, and writes how it goes. */
@NullMarked
package kr.madang.matchmaking.planning;

import org.jspecify.annotations.NullMarked;
