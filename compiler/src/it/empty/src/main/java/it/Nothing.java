package it;

final class Nothing {}
