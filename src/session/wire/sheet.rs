//! What views draw on: a ratatui terminal with no terminal behind it.

use std::convert::Infallible;

use ratatui::{
    Frame, Terminal, TerminalOptions, Viewport,
    backend::{Backend, ClearType, WindowSize},
    buffer::{Buffer, Cell},
    layout::{Position, Rect, Size},
};

/// The paper of one session. ratatui gives out a [`Frame`] only through a [`Terminal`], whose stock backends ask the
/// process's own tty for sizes and cursor positions; this one is told its size, answers from memory and writes nothing.
pub struct Sheet {
    terminal: Terminal<Easel>,
}

impl Sheet {
    /// A sheet of this size (made [`super::sane`]).
    pub fn new(size: Size) -> Self {
        let size = super::sane(size.width, size.height);
        let options = TerminalOptions { viewport: Viewport::Fixed(Rect::from(size)) };
        let Ok(terminal) =
            Terminal::with_options(Easel { size, cursor: None, place: Position::ORIGIN }, options);
        Self { terminal }
    }

    /// Has a view draw on a blank sheet, and shows the result to `read`. Returns where the view put the cursor.
    pub fn draw(
        &mut self,
        view: impl FnOnce(&mut Frame<'_>),
        read: impl FnOnce(&Buffer),
    ) -> Option<Position> {
        let Ok(drawn) = self.terminal.draw(view);
        read(drawn.buffer);
        self.terminal.backend().cursor
    }
}

/// The backend: it keeps the cursor the view asked for and ignores the rest, since [`super::Wire`] compares whole
/// screens itself.
#[derive(Debug)]
struct Easel {
    size: Size,
    cursor: Option<Position>,
    place: Position,
}

impl Backend for Easel {
    type Error = Infallible;

    fn draw<'a, I>(&mut self, _: I) -> Result<(), Infallible>
    where
        I: Iterator<Item = (u16, u16, &'a Cell)>,
    {
        Ok(())
    }

    fn hide_cursor(&mut self) -> Result<(), Infallible> {
        self.cursor = None;
        Ok(())
    }

    fn show_cursor(&mut self) -> Result<(), Infallible> {
        self.cursor = Some(self.place);
        Ok(())
    }

    fn get_cursor_position(&mut self) -> Result<Position, Infallible> {
        Ok(self.place)
    }

    fn set_cursor_position<P: Into<Position>>(&mut self, position: P) -> Result<(), Infallible> {
        self.place = position.into();
        self.cursor = self.cursor.map(|_| self.place);
        Ok(())
    }

    fn clear(&mut self) -> Result<(), Infallible> {
        Ok(())
    }

    fn clear_region(&mut self, _: ClearType) -> Result<(), Infallible> {
        Ok(())
    }

    fn size(&self) -> Result<Size, Infallible> {
        Ok(self.size)
    }

    fn window_size(&mut self) -> Result<WindowSize, Infallible> {
        Ok(WindowSize { columns_rows: self.size, pixels: Size::ZERO })
    }

    fn flush(&mut self) -> Result<(), Infallible> {
        Ok(())
    }
}
